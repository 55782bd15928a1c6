"""How much a draft claims in its own voice: one judgement in a long report is a matter of taste."""

from typing import Final

from attrlint.attribution.claims import claims
from attrlint.attribution.settings import settings
from attrlint.attribution.support import linked_sentences, noted_blocks
from attrlint.language.sentences import sentences
from attrlint.language.tokens import tokens
from attrlint.reading.draft import Draft

_PER: Final = 1000


def own_claims(draft: Draft) -> float:
    """Sentences that claim something without a source, in 1,000 words of the draft.

    A claim of the forms that the list `own-voice.quiet` names does not count, nor one with a link or a source
    note, nor the house's own matter.
    """
    every = draft.layer(sentences)
    places = draft.layer(settings)
    linked, noted = draft.layer(linked_sentences), draft.layer(noted_blocks)
    quiet = frozenset(draft.words.get("own-voice.quiet", ()))
    claiming = {
        claim.sentence
        for claim in draft.layer(claims)
        if not claim.source_ids
        and claim.form not in quiet
        and claim.sentence not in linked
        and every[claim.sentence].block not in noted
        and "boilerplate" not in places[claim.sentence]
    }
    words = sum(map(len, draft.layer(tokens)))
    return len(claiming) * _PER / words if words else 0.0
