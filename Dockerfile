# docker build -t attrlint . && docker run --rm --network none -v "$PWD:/drafts:ro" attrlint check
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE ./
COPY attrlint attrlint
COPY rules rules
COPY share share
RUN pip wheel --quiet --wheel-dir /wheels .

FROM python:3.13-slim
# git is asked by `--diff`; a folder that is mounted belongs to somebody else
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory '*' \
    && useradd --create-home attrlint
COPY --from=build /wheels /wheels
RUN pip install --no-cache-dir --no-index --find-links /wheels attrlint && rm -rf /wheels
USER attrlint
WORKDIR /drafts
ENTRYPOINT ["attrlint"]
CMD ["check"]
