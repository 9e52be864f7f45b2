"""Times as agencies, markets and broadcasts tell them, by the day of the article: what tense and turn of year do."""

from __future__ import annotations

import pytest

from kvisit.extraction import extract
from kvisit.reading import Article
from tests.test_times import rows, times_of

# The day of an article, and its sentences as in `tests.test_times`.
NEWS = {
    "2025-11-19": """
It is [the third day] of the dockers' strike. -> DATE 2025-11-19
On [the final day] of talks, envoys quarrelled. -> DATE XXXX-XX-XX
Under the [current] rules, growers pay nothing. -> DATE PRESENT_REF
In [today]'s world, no port is safe. -> DATE PRESENT_REF
[Today]'s vote was close. -> DATE 2025-11-19
The rain began on Monday. In [the morning], the dam broke. -> TIME 2025-11-17TMO
Fishermen leave the harbour in [the morning]. -> TIME XXXX-XX-XXTMO
Taxes are due on [the 5th of this month]. -> DATE 2025-11-05
Taxes are due on [the 15th of next month]. -> DATE 2025-12-15
Factories will close for [Lunar New Year]. -> DATE 2026-02-17
Shops closed for [Diwali]. -> DATE 2025-10-20
Orders fell in [the three months] to June. -> DURATION P3M
Orders fell in [the six months] ended Sept. 30. -> DURATION P6M
A new law was passed at [the turn of the century]. -> DATE 20
The index slipped at [midweek]. -> DATE 2025-W47
Snow is due by [mid-week]. -> DATE 2025-W47
The plant will shut by [the end of the week]. -> DATE 2025-W47
The plant will shut by [the end of next week]. -> DATE 2025-W48
The plant will shut by [the end of March]. -> DATE 2026-03
He had flown in [a day earlier]. -> DATE 2025-11-18
The premier fell ill [hours] after the vote. -> DURATION PTXH
[Minutes] later, a second blast shook the pier. -> DURATION PTXM
Rain is expected in [the next few days]. -> DURATION PXD
Answers are due within [48 hours]. -> DURATION PT48H
The games are held [every four years]. -> SET P4Y
The blast came at [around noon local time] (0400 GMT). -> TIME 2025-11-19T12:00
The blast came at around noon local time ([0400 GMT]). -> TIME 2025-11-19T04:00Z
Troops crossed the river before [dawn Sunday]. -> TIME 2025-11-16TMO
Troops crossed the river at [dawn on Sunday]. -> TIME 2025-11-16TMO
The fair was held [June 3-5]. -> DATE 2025-06-03/2025-06-05
The fair was held [3-5 June]. -> DATE 2025-06-03/2025-06-05
The fair will run from [Nov. 30 to Dec. 2]. -> DATE 2025-11-30/2025-12-02
The fair will run from [Dec. 29 to Jan. 3]. -> DATE 2025-12-29/2026-01-03
It was the club's worst run since the [2015-16] season. -> DATE 2015/2016
Revenue rose in [FY2023/24]. -> DATE 2023/2024
Revenue rose in [fiscal year 2023/24]. -> DATE 2023/2024
[Forty years] on, the scars remain. -> DURATION P40Y
The mine closed [half a century ago]. -> DATE 1975
The [two-and-a-half-year] siege ended. -> DURATION P2.5Y
He conceded on [the day] after the vote. -> DATE XXXX-XX-XX
The [Sept. 11, 2001] attacks killed nearly 3,000. -> DATE 2001-09-11
The store will open on [Black Friday]. -> DATE 2025-11-28
""",
    "1989-10-26": """
The bid expires [Nov. 9]. -> DATE 1989-11-09
In the third quarter, it earned $5 million, against $4 million in [the year-earlier period]. -> DATE 1988-Q3
The issue is due [Dec. 15, 2004]. -> DATE 2004-12-15
The notes are due [1996 to 2004]. -> DATE 1996/2004
For [the year] ended Sept. 30, it had a loss. -> DURATION P1Y
The plant will be closed by [mid-1990]. -> DATE 1990
A fax sent at [11:30 a.m. EST yesterday] was ignored. -> TIME 1989-10-25T11:30
Exports fell in [the first half]. -> DATE 1989-H1
It is the worst loss [this decade]. -> DATE 198
""",
    "1998-03-06": """
[Later tonight], we hear from the mayor. -> TIME 1998-03-06TNI
He was here [a week ago tomorrow]. -> DATE 1998-02-28
[Thirty years ago today], the march began. -> DATE 1968-03-06
By [mid-afternoon], the square was full. -> TIME 1998-03-06TAF
By [early evening], the square was full. -> TIME 1998-03-06TEV
The flood came at [three o'clock this morning]. -> TIME 1998-03-06T03:00
The flood came at [three this morning]. -> TIME 1998-03-06T03:00
The flood came at [quarter past three]. -> TIME 1998-03-06T03:15
The flood came at [half past six]. -> TIME 1998-03-06T06:30
""",
    "2011-01-04": """
The bridge fell on [Dec. 30]. -> DATE 2010-12-30
The bridge fell on [New Year's Eve]. -> DATE 2010-12-31
Sales slowed in [the fourth quarter]. -> DATE 2010-Q4
Sales slowed in [the final quarter of 2010]. -> DATE 2010-Q4
Snow fell from [Sunday through Tuesday]. -> DATE 2011-01-02/2011-01-04
Snow fell [last winter]. -> DATE 2009-WI
Snow fell [this winter]. -> DATE 2010-WI
The mine was shut in [the fall]. -> DATE 2010-FA
The mine will shut in [the spring]. -> DATE 2011-SP
""",
    "2024-12-30": """
The envoy said Monday that talks would resume [Thursday]. -> DATE 2025-01-02
Talks will resume [next Tuesday]. -> DATE 2025-01-07
Talks will resume [next Monday]. -> DATE 2025-01-06
Talks will resume [this Friday]. -> DATE 2025-01-03
Talks will resume [next month]. -> DATE 2025-01
Talks will resume in [mid-January]. -> DATE 2025-01
Talks were held in [mid-January]. -> DATE 2024-01
[The following Monday], schools reopened. -> DATE XXXX-WXX-1
Schools closed on Dec. 6. [The following Monday], they reopened. -> DATE 2024-12-09
Schools closed on Dec. 6. They reopened [the next Wednesday]. -> DATE 2024-12-11
Schools closed on Dec. 6. They had been open [the previous Monday]. -> DATE 2024-12-02
Schools closed in May 2023 and reopened [the following month]. -> DATE 2023-06
Schools closed in 2019 and reopened [the following year]. -> DATE 2020
Schools closed in May and reopened [the following September]. -> DATE 2024-09
""",
    "2013-03-22": """
Lawmakers have until [Monday] to raise the cash. -> DATE 2013-03-25
Banks have been shut since March 16 and will stay shut until [Tuesday]. -> DATE 2013-03-26
The central bank said it would cut off funds on [Monday]. -> DATE 2013-03-25
The firm will cut 400 jobs in [April]. -> DATE 2013-04
The firm plans to cut 400 jobs by [September]. -> DATE 2013-09
The firm cut 400 jobs in [April]. -> DATE 2012-04
Rebels are expected to hit the town before [Sunday]. -> DATE 2013-03-24
A decision could come as early as [next week]. -> DATE 2013-W13
Unemployment will hit 12 percent in [May], economists said. -> DATE 2013-05
Two bodies were found [early on Friday morning]. -> TIME 2013-03-22TMO
It's been [more than a month] since the flood. -> DURATION P1M
It was the coldest [March] in 50 years. -> DATE 2013-03
He served [four years] in jail. -> DURATION P4Y
They check it [each morning]. -> SET XXXX-XX-XXTMO
They check it [four times a day]. -> SET P1D
They check it on [weekends]. -> SET XXXX-WXX-WE
They check it [every weekend]. -> SET XXXX-WXX-WE
They check it [every second year]. -> SET P2Y
They check it [every summer]. -> SET XXXX-SU
It took place on [the 6th of November, 2012]. -> DATE 2012-11-06
It took place on [Tuesday 6 November]. -> DATE 2012-11-06
It will take place in [the third week of April]. -> DATE 2013-04
It took place in [H2 2012]. -> DATE 2012-H2
It took place in [4Q12]. -> DATE 2012-Q4
It took place in [October-December]. -> DATE 2012-10/2012-12
It fell in the [April-June] quarter. -> DATE 2012-04/2012-06
The prime minister, who took office in December, is due to visit Riga [Monday] and Tuesday. -> DATE 2013-03-25
The airline said on Thursday that it had resumed flights on [Sunday]. -> DATE 2013-03-17
The vote, which had been expected Thursday, will now be held [Monday]. -> DATE 2013-03-25
He is expected to plead guilty when he appears in court on [Monday]. -> DATE 2013-03-25
He pleaded guilty when he appeared in court on [Monday]. -> DATE 2013-03-18
Polls open at [7 a.m. Sunday]. -> TIME 2013-03-24T07:00
[Sunday]'s election will be a test for the premier. -> DATE 2013-03-24
Ahead of [Sunday]'s election, police searched homes. -> DATE 2013-03-24
In [Sunday]'s election, the party lost its majority. -> DATE 2013-03-17
After [Monday]'s talks in Oslo failed, oil rose. -> DATE 2013-03-18
The ruling came [one day] after the vote. -> DURATION P1D
Officials on Wednesday told reporters that the search would end [Saturday]. -> DATE 2013-03-23
The Graz-born poet ([1941–2012]) wrote odes. -> DATE 1941/2012
The law takes effect [Jan. 1]. -> DATE 2014-01-01
The fiscal year ends [June 30]. -> DATE 2013-06-30
Profit will be flat in [the remainder of 2013]. -> DATE 2013
It is the third such attack in [less than a month]. -> DURATION P1M
Mr. May met Mrs. June in [May]. -> DATE 2012-05
Between [1600 and 1900], glaciers grew. -> DATE 1600/1900
The lease runs out [June 30]. -> DATE 2013-06-30
Prices rose for [the week]. -> DATE 2013-W12
Doctors said Thursday he could go home by [Sunday]. -> DATE 2013-03-24
The play, which opens on Broadway [April 4], stars Ed Moll. -> DATE 2013-04-04
Visitation is [4-8 p.m. Friday]. -> TIME 2013-03-22T16:00/2013-03-22T20:00
The storm will hit [late Sunday] or early Monday. -> DATE 2013-03-24
The pope, elected last week, celebrates Mass [Sunday]. -> DATE 2013-03-24
The committee could vote as soon as [Thursday]. -> DATE 2013-03-28
The two were to meet again [Friday]. -> DATE 2013-03-22
He could not be reached for comment on [Thursday]. -> DATE 2013-03-21
The pact could be signed on [Thursday]. -> DATE 2013-03-28
They have been at war for [over two years]. -> DURATION P2Y
They will cut it over [two years]. -> DURATION P2Y
""",
    "2025-03-03": """
It will pay $20 a share, 31% above [Friday]'s close. -> DATE 2025-02-28
It will pay a premium of 31% to the closing price on [Friday]. -> DATE 2025-02-28
The offer will value the group at 31% more than at the close on [Friday]. -> DATE 2025-02-28
Shareholders will vote on [Friday]. -> DATE 2025-03-07
The stores will close on [Friday]. -> DATE 2025-03-07
""",
    "2025-03-01": """
The snow did not let up until [Friday morning]. -> TIME 2025-02-28TMO
He was not freed until [Friday]. -> DATE 2025-02-28
The talks lasted until [Friday]. -> DATE 2025-02-28
The road was closed until [Friday]. -> DATE 2025-03-07
He will not be freed until [Friday]. -> DATE 2025-03-07
[Jan. 3]: Talks begin in Oslo. -> DATE 2025-01-03
""",
    "2025-06-11": """
Output fell in the [April-to-June] quarter. -> DATE 2025-04/2025-06
Emissions must fall to nil by [mid-century]. -> DATE 20
Traffic is back at [pre-2020] levels. -> DATE 2020
It will open [two weeks from Saturday]. -> DATE 2025-06-28
It was over in a matter of [hours]. -> DURATION PTXH
Trains run [every half hour]. -> SET PT30M
The doors were open from [09:00 to 17:00]. -> TIME 2025-06-11T09:00/2025-06-11T17:00
The truce began at [midnight GMT]. -> TIME 2025-06-11T24:00Z
It began on [the afternoon of Friday, June 6]. -> TIME 2025-06-06TAF
It began in [late autumn]. -> DATE 2024-FA
It begins in [late autumn]. -> DATE 2025-FA
It began in [the winter of 2023-24]. -> DATE 2023-WI
It began [a year and a half ago]. -> DATE 2023-12
It began [a month ago today]. -> DATE 2025-05-11
It began after [Easter]. -> DATE 2025-04-20
The [Christmas 2024] truce held. -> DATE 2024-12-25
The vote in [mid- to late June] will be free. -> DATE 2025-06
The vote on [the fifteenth of June] will be free. -> DATE 2025-06-15
He holds talks [every quarter]. -> SET P3M
He holds talks [every night]. -> SET XXXX-XX-XXTNI
In [the last couple of years], few did. -> DURATION PXY
""",
    "2024-05-13": """
The toll of [Friday]'s train crash is likely to rise. -> DATE 2024-05-10
The toll of Friday's crash rose to nine from six a day earlier. It came at [7 p.m.] in fog. -> TIME 2024-05-10T19:00
Lysa shares closed at 41 euros on Friday. They were up 3% by [0930 GMT] in Paris. -> TIME 2024-05-13T09:30Z
The quake hit on Sunday. It was felt at [4:15 a.m.] in Lima. -> TIME 2024-05-12T04:15
On Sunday, water rose to four metres by [6 p.m.], then fell. -> TIME 2024-05-12T18:00
""",
    "2024-05-12": """
It will report [first-quarter] results on Friday. -> DATE 2024-Q1
The council has to vote by [Tuesday]. -> DATE 2024-05-14
A judge approved the peace plan on [Friday]. -> DATE 2024-05-10
Aid that was to reach Burka on [Saturday] was held up. -> DATE 2024-05-11
They vowed to pass the bill despite a rally on [Saturday night]. -> TIME 2024-05-11TNI
They had hoped to sign it but talks dragged on into [the weekend]. -> DATE 2024-W19-WE
It failed, days after it began on [Tuesday]. -> DATE 2024-05-07
""",
    "2022-03-20": """
It agreed to buy Vega for $4 billion on [Saturday]. -> DATE 2022-03-19
It announced plans to build a mill on [Saturday]. -> DATE 2022-03-19
It plans to build a mill on [Saturday]. -> DATE 2022-03-26
They agreed to cut output by [May]. -> DATE 2022-05
They agreed to hold talks on [Tuesday]. -> DATE 2022-03-22
They pledged to invest $4 billion at a meeting on [Saturday]. -> DATE 2022-03-19
They vowed to return on [Monday]. -> DATE 2022-03-21
He called on others to back the plan at a summit in [July]. -> DATE 2022-07
""",
    "2023-08-22": """
A bus fell into a gorge on Sunday, police said. It had left Lima at [10:33 a.m.] with 40. -> TIME 2023-08-20T10:33
A bus fell into a gorge, police said on Monday. It had left Lima at [10:33 a.m.] with 40. -> TIME 2023-08-22T10:33
A bus fell into a gorge on Sunday. A hearing will begin at [9 a.m.] in Lima. -> TIME 2023-08-22T09:00
They chose her for [October]'s election. -> DATE 2023-10
They blamed him for [June]'s defeat. -> DATE 2023-06
They won [October]'s election. -> DATE 2022-10
Orion announced an outlay of $4 billion over the next five years on [Saturday]. -> DATE 2023-08-19
""",
    "2023-12-16": """
TOKYO & PITTSBURGH--(BUSINESS WIRE)--[Dec. 18, 2023]-- Orion announced today that it grew. -> DATE 2023-12-18
COLUMBUS, Ohio--(BUSINESS WIRE)--[Dec. 18, 2023]--Orion announced it grew. -> DATE 2023-12-18
Tariffs fall further to 40% over [the next decade]. -> DURATION P10Y
Tariffs fall over [the next year]. -> DURATION P1Y
Tariffs fall in [the coming decade]. -> DURATION P10Y
Tariffs fell over [the last decade]. -> DURATION P10Y
Tariffs fell in [the last century]. -> DATE 19
The party won seats in [the next decade]. -> DURATION P10Y
Tariffs will fall [next decade]. -> DATE 203
It was on course to reach Fiji [late Monday] or early Tuesday. -> DATE 2023-12-18
It was on course to reach Fiji late Monday or [early Tuesday]. -> DATE 2023-12-19
The deal will close in [the second] or third calendar quarter of 2024. -> DATE 2024-Q2
The deal will close in the second or [third calendar quarter of 2024]. -> DATE 2024-Q3
It may close in [the first] or second quarter. -> DATE 2024-Q1
Sales rose in [the first 10 months of the year]. -> DATE 2023-01/2023-10
Sales rose in [the first four months of 2024]. -> DATE 2024-01/2024-04
Sales rose in [the last three months of 2012]. -> DATE 2012-10/2012-12
Sales rose in [the first nine months]. -> DURATION P9M
Sales rose in [the first nine months of last year]. -> DATE 2022-01/2022-09
Sales rose in [calendar 2022]. -> DATE 2022
The truce took effect at [midnight]. -> TIME 2023-12-16T00:00
The truce will take effect at [midnight]. -> TIME 2023-12-16T24:00
""",
    "2023-12-18": """
It offered to buy the mill in [August]. -> DATE 2023-08
It agreed to buy the mill in [February]. -> DATE 2023-02
It agreed to reopen the mill in [February]. -> DATE 2024-02
It agreed to reopen the mill in [October]. -> DATE 2023-10
It agreed to buy the mill in [October]. -> DATE 2023-10
They agreed to meet on [Friday]. -> DATE 2023-12-22
They agreed to meet on [Jan. 5]. -> DATE 2024-01-05
""",
}

NO_TIMES = """
The current account showed a deficit.
The ship drifted in a strong current.
The shop is open 24 hours a day.
The line runs 24 hours a day, seven days a week.
She came second in the race.
A second man was arrested.
It may rain, and they may march.
He wrote The Fall of Kings.
Police found a 1989 Toyota.
A Boeing 737 took off from Route 66.
Flight 1549 carried 155 people.
The 20-year-old is a student.
Rovers won 2-1 after leading 1-0.
Some 1,989 people signed up.
Call 555 2011 for details.
A ratio of 3:2 was agreed.
The vote was 12-10.
He has a 2005 Honda.
Section 2015 of the code applies.
They raised $1990 for the church.
The chip runs at 33 megahertz.
It sold 2000 cars.
The book costs $19.89.
He died at the age of 89.
She, 31, has a 6-month-old baby.
A six-year-old and a 10-year-old were hurt.
He is in his late 50s.
Temperatures fell into the 20s.
At 30, he was the youngest.
Cars went at 100 kilometres an hour.
It pumps 2 million barrels a day.
They live on less than $2 a day.
April Moss said it was fine.
August Wilson wrote plays.
The Friday Times wrote of it.
The Sunday Telegraph wrote of it.
The Evening Standard said so.
Good Morning Graz was its name.
Cameron Winter is a singer.
He sat in row 1990.
Room 2012 was empty.
Windows 2000 was slow.
UN Resolution 1973 was passed.
Flight 1812 landed.
He weighs 98 kg and has 1,970 followers.
It cost 2013 euros.
Article 2005 was cut.
The ship carried 1900 tons.
The price was between 1500 and 1600.
Call 0800 1111.
They led 10-7 at the half.
It was the last day before the vote.
Every second voter stayed away.
The half-yearly report is out.
A second half of the book is dull.
The second and third tests failed.
"""


@pytest.mark.parametrize(
    ("published", "text", "expression", "value"),
    [(published, *row) for published, table in NEWS.items() for row in rows(table)],
)
def test_times_of_the_news(published: str, text: str, expression: str, value: str) -> None:
    assert (expression, value) in times_of(text, published)


@pytest.mark.parametrize("text", NO_TIMES.strip().splitlines())
def test_false_friends_of_times(text: str) -> None:
    assert times_of(text, "2013-03-22") == []


@pytest.mark.parametrize(
    ("text", "names", "times"),
    [
        ("Shops in Medan closed for Ramadan on Monday.", {"Medan"}, {"Ramadan", "Monday"}),
        ("Shops in Medan closed on Christmas Eve.", {"Medan"}, {"Christmas Eve"}),
        ("Khaled Ramadan resigned. Ramadan said he was tired.", {"Khaled Ramadan", "Ramadan"}, set()),
        ("The Yom Kippur War began in 1973.", {"Yom Kippur War"}, {"1973"}),
    ],
)
def test_a_holiday_is_a_time_and_no_name(text: str, names: set[str], times: set[str]) -> None:
    (article,) = extract([Article(id="a", path="a.txt", sha256="", text=text, published="2013-03-22")])
    assert {finding.text for finding in article.findings["entities"]} == names
    assert {finding.text for finding in article.findings["dates"]} == times
