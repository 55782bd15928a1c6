"""Where sentences end in news copy."""

import pytest

from attrlint.language.boundaries import boundaries

# "‖" marks each boundary inside a line
COPY = """
Crews of the U.S. Forest Service left at dawn. ‖ They found nobody.
She flew to the U.N. ‖ The vote was on Friday.
Gov. Odile P. Marsh vetoed it. ‖ Lawmakers may try again.
The doors opened at 7 a.m. Monday, and Dr. Imre Vass spoke first. ‖ He spoke for an hour.
The curfew began at 10 p.m. ‖ Residents stayed home.
The curfew ended at 6 a.m. ‖ “We slept badly,” Vass said.
Doors open at 5 p.m. EST on Dec. 3. ‖ Tickets are free.
The suit, Harlan v. Osei, names Tarn Corp. and Brill Inc. as defendants. ‖ A judge dismissed it.
She works for Tarn Inc. ‖ The firm would not comment.
He earned a Ph.D. in 1990. ‖ His brother has an M.D. ‖ Both teach.
Martin Roe Jr. resigned. ‖ His deputy, Carl Roe Sr., did not.
They moved to Washington, D.C. ‖ It rained.
The house in Erie, Pa. ‖ Neighbors called the police.
The vote in Erie, Pa. Mayor Lin Okoro said, was fair.
She lives on Oak St. ‖ The fire began next door.
He lives near St. Mary's on 12 Oak St. and walks to work. ‖ She drives.
Ms. Vane asked, “Is it safe?” ‖ Nobody knew.
“Is it safe?” Vane asked. ‖ “No,” he said.
“Is it safe?” Ms. Vane, the mayor, asked. ‖ “No.”
“Is it safe?” asked Vane. ‖ “No.”
“Leave now!” I shouted. ‖ Nobody left.
“Leave now!” ‖ He had nothing to add.
“Leave now!” ‖ The crowd roared.
“Do we leave...” Vane began, then said no more.
“It is done.” ‖ Vane sat down.
“Go. ‖ Now. ‖ Please,” she said.
She called it “a mess.” ‖ He laughed.
She called it ‘a mess’. ‖ He laughed.
"It is done," said Vane. ‖ "We lost."
"Is it?" Vane said. ‖ "It is."
''It is done,'' said Vane. ‖ ''We lost.''
The rate fell to 3.5 percent. ‖ It was 4.1 in May.
The figure is 5. ‖ 20 people were polled.
It cost $4.5 million. ‖ $2 million came from the state.
See page no. 12 and Sec. 4. ‖ The rest is blank.
Did he agree? ‖ No. ‖ He left.
The No. 3 seed lost. ‖ No one was surprised.
She paused... and went on. ‖ He did not.
They waited ... Nobody came. ‖ They left.
“We had a plan. ... ‖ It failed,” Vane said.
“We had a plan . . . and it failed,” Vane said. ‖ He left.
Dozens were hurt... ‖ The rest fled.
Go to example.org/news. ‖ Or write to desk@example.org.
Yahoo! shares fell. ‖ Yahoo! Finance carried the news.
The bill, H.R. 77, passed. ‖ S. 12 did not.
J.K. Tamm and P.R.R. Osei wrote it. ‖ Nobody read it.
A. B. Tamm wrote it. ‖ Nobody read it.
(He denied it.) ‖ She did not.
He denied it (through a lawyer). ‖ She did not.
The rules (e.g. Rule 4) apply. ‖ Others, i.e. the old ones, do not.
He left — at last. ‖ She stayed.
He was 6 ft. tall and weighed 200 lbs. ‖ His dog was small.
WASHINGTON, D.C. — The Senate voted. ‖ The House did not.
CASPER, Wyo. (AP) — The mayor quit. ‖ Her deputy took over.
By Lena Orr Jr. ‖ PARIS — The talks failed.
She owns dogs, cats, etc. ‖ Her husband owns none.
iTarn sales fell. ‖ iBrill sales rose.
“So am I.” ‖ She sat down.
So do I. ‖ She sat down.
The low was 4 C. ‖ Snow fell.
1. Budget talks resume.
Q. Why now?
The dept. of roads said no. ‖ It gave no reason.
Lt. Col. Ray Orr and Sgt. Maj. Lou Diaz testified. ‖ Neither wept.
Sen. Ida Moss (D-Calif.) and Rep. Al Roe (R-Tenn.) agreed. ‖ Others did not.
He spoke on Nov. 5. ‖ She spoke on Dec. ‖ They lost.
“He told me, ‘Stop.’ ‖ I stopped,” she said.
“‘Stop,’ he told me. ‖ ‘Please.’”
The end.[12] ‖ The beginning.
What?! ‖ Nobody said so.
He said “no.” ‖ “Never,” she said.
“The U.S. is late,” he said of the U.S. ‖ “We are not.”
It was Prof. Orr's idea. ‖ Mrs. Orr said so.
Officials met at the E.U. ‖ In Rome, nobody did.
The company is Brill & Co. ‖ It is small.
In the U.S. and the U.K. alike, prices rose. ‖ In the E.U., they fell.
He was born c. 1850 in Mt. Airy. ‖ He died there.
He came from St. Paul. ‖ She came from Ft. Worth.
The Rev. Al Moss spoke. ‖ The Hon. Ida Roe answered.
Mr. He won. ‖ Dr. Vi Le lost.
© 2024 Tarn Times. ‖ All rights reserved.
The price was up 5 percent vs. 3 percent in Q1. ‖ It fell in Q2.
Sales fell 3 percent, Tarn Corp. Chief Executive Ida Moss said. ‖ They rose in May.
“Shame!” shouted Ida. ‖ “Shame!” he answered.
It was cold. ‖ “and wet,” he added.
“Where is it?” the officer asked. ‖ “Gone,” she said.
Was it “fair”? ‖ He would not say.
Are they “close to a deal?” ‖ Moss said they were.
""".strip().splitlines()


def split(text: str, *, title: bool = False) -> list[str]:
    found = []
    start = 0
    for end in boundaries(text, title=title):
        found.append(text[start:end])
        start = end + 1
    return found


@pytest.mark.parametrize("line", COPY)
def test_news_copy_is_split_where_its_sentences_end(line: str) -> None:
    # the text is normalised before it is split: one kind of single mark
    wanted = line.replace("‘", "'").replace("’", "'").split(" ‖ ")
    assert split(" ".join(wanted)) == wanted


def test_a_title_says_nothing_by_its_capitals() -> None:
    line = "Talks With the U.S. And Brill Fail at 5 p.m. Deadline"
    assert split(line, title=True) == [line]
    assert split("Is It Over? Tarn Says Yes", title=True) == ["Is It Over?", "Tarn Says Yes"]


def test_nothing_has_no_sentences() -> None:
    assert split("") == []
