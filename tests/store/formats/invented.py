"""Invented news of many styles: datelines, credits, quotes, lists, interviews, verse."""

from __future__ import annotations

from datetime import date

from tests.store.formats.pages import BRIDGE, FERRY, SCHOOL, Story

DATELINE = Story(
    headline="Storm Season Arrives Early on Castria's Outer Islands",
    captions=(
        "Waves break over the mole in Port Sile, Castria, Oct. 11, 2024. (AP Photo/Jon Ruiz)",
    ),
    body=(
        "PORT SILE, Castria (AP) — The first autumn storm reached the outer islands of Castria on "
        "Saturday, two weeks before fishermen had expected it.",
        "No. 3 dock was closed after a crane began to sway, said Dr. P. Holm of the harbor office.",
        "The U.S. ship Meridian, which had been due to leave at 6 p.m., stayed in port.",
        "Wind speeds of 110 kph (68 mph) were measured at St. Olav's light.",
        "“Nobody sails in this,” said one captain. “Nobody who has children.”",
    ),
    day=date(2024, 10, 12),
    agency="AP",
)
INTERVIEW = Story(
    headline="Castrian Central Banker: We Will Not Chase the Last Decimal",
    captions=(
        "Governor Runa Felt speaks to reporters in Hallin, Noremark, on November 6, 2024. "
        "REUTERS/Lena Okt",
    ),
    body=(
        "Governor Runa Felt said on Thursday that prices would settle without another rate rise.",
        "Why did the bank wait until November?",
        "Felt: Because one warm autumn is not a trend, and bakers buy their flour in spring.",
        "Has the ministry asked you to move faster?",
        "Felt: The ministry asks every month. It is their job to ask and ours to count.",
        "And if the crown keeps falling?",
        "Felt: Then we will count again.",
        "She spoke to three newspapers in her office above the old mint.",
    ),
    day=date(2024, 11, 7),
)
LISTED = Story(
    headline="Five Things to Know About Noremark's New Rail Timetable",
    captions=("A train leaves the central station in Hallin, Noremark, on Dec. 12, 2024. (EPA)",),
    body=(
        "Trains in Noremark run to a new timetable from this winter, the railways said on Friday.",
        "1. Night trains come back on two lines after eleven years.",
        "2. Tickets bought on board cost 3.50 crowns more.",
        "3. Dogs travel free if they fit under a seat.",
        "- Hallin to Port Sile: every hour, 2 h 10 min.",
        "- Hallin to Lower Orvale: every two hours, 3 h 45 min.",
        "• Bicycles need a reservation between June and September.",
        "The railways have printed 400,000 booklets and expect complaints.",
    ),
    day=date(2024, 12, 13),
)
VERSE = Story(
    headline="Lost Lines of Island Poet Found in a Ledger of Herring",
    captions=(
        "A page of the ledger is shown at the National Library in Hallin, Noremark, "
        "on January 8, 2025. (Noremark National Library/Handout via Reuters)",
    ),
    body=(
        "Four lines by the island poet Ena Sool were found between herring columns sold in 1911, "
        "the National Library said on Thursday.",
        "The sea keeps no accounts,",
        "The sea has no clerk.",
        "It pays you in the morning",
        "And robs you in the dark.",
        "Scholars compared the hand with her letters for two years, according to the library.",
        "The ledger will be shown from March, librarian Tor Vann told Agence France-Presse.",
    ),
    day=date(2025, 1, 9),
    agency="AFP",
)
QUOTED = Story(
    headline="'We Slept in the Church': Villagers Recount Night of the Orvale Landslide",
    captions=(
        "Rescuers search the slope above Upper Orvale, Castria, on Nov. 21, 2024. (AFP)",
        "A dog team rests near the church in Upper Orvale, Castria, on Nov. 22, 2024. (AFP)",
        "FILE - The slope above Upper Orvale, Castria, on May 2, 2019. (AFP)",
    ),
    body=(
        "Villagers slept in the church of Upper Orvale after a slope gave way above their homes, "
        "and all of them were safe, the province said on Friday.",
        '"First the dogs barked, then the hens, then came a noise like a train," said Ada Moe, '
        "71, who has lived below the slope all her life.",
        '"Then nothing."',
        '"I counted my neighbors twice," she said. "I counted them again at dawn."',
        "What Went Wrong",
        "Engineers had warned in 2022 the drains were too narrow, a report seen by Reuters says.",
        "How Help Arrived",
        "Two helicopters and 140 soldiers came before noon, the army said.",
    ),
    day=date(2024, 11, 22),
)
CREDITED = Story(
    headline="Noremark Exports Rise 4.2% on Timber, Fish",
    captions=(
        "Logs are loaded in Hallin harbor, Noremark, October 15, 2024. REUTERS/Jon Ruiz/File Photo",
        "Containers in Hallin, Noremark, October 17, 2024. REUTERS",
    ),
    body=(
        "HALLIN (Reuters) - Noremark's exports rose 4.2 percent in September from a year earlier, "
        "the statistics office said on Friday, helped by timber and frozen fish.",
        "Economists polled by the paper had expected 3.1 percent.",
        "Imports fell 0.4 percent to 2.75 billion crowns ($310 million).",
        "Timber prices have doubled since 2021. Fish prices have not.",
    ),
    day=date(2024, 10, 18),
    agency="Reuters",
)
SHORT = Story(
    headline="Hallin Mayor Resigns",
    captions=("Mayor Piet Aas in Hallin, Noremark, on Feb. 28, 2024. (Getty Images/AFP)",),
    body=("The mayor of Hallin resigned on Thursday after one day in office, the council said.",),
    day=date(2024, 2, 29),
)
LAST_YEAR = Story(
    headline="Castria Ends Year Without a Death at Sea for First Time Since 1904",
    captions=("Fishermen mend nets in Port Sile, Castria, on Dec. 30, 2024. (WAM)",),
    body=(
        "Nobody died at sea off Castria in the year that ended this week, the coast guard said on "
        "Thursday, the first such year since records began in 1904.",
        "Lifeboats went out 212 times.",
        "“We were lucky and we were early,” Captain Mia Storm said late on Wednesday.",
    ),
    day=date(2025, 1, 2),
)
WIRED = Story(
    headline="Factory Fire in Lower Orvale Put Out After Nine Hours, No One Hurt",
    captions=(
        "In this image made from video, smoke rises over Lower Orvale, Castria, on "
        "Sept. 3, 2024. (Castrian Television via AP)",
        "Firefighters in Lower Orvale, Castria, on Sept. 3, 2024. (Castrian Fire Service/dpa)",
    ),
    body=(
        "A fire in a paint factory in Lower Orvale was put out on Wednesday after nine hours, "
        "firefighters said.",
        "Some 300 people within two kilometers were told to keep their windows shut.",
        "No one was hurt, the fire service told Deutsche Presse-Agentur.",
        "An early reading of the air was “unpleasant but harmless”, it said.",
        "The cause is not known...",
    ),
    day=date(2024, 9, 4),
    agency="dpa",
)
TRAM = Story(
    headline="Will Port Sile Get Its Tram?",
    captions=(
        "A model of the tram stands in the town hall of Port Sile, Castria, June 4, 2024. (SPA)",
    ),
    body=(
        "Port Sile will vote in autumn on a tram that its council has promised for thirty years, "
        "Mayor Ulf Rand announced on Wednesday.",
        "The line would run from the fish market to the hospital in 14 minutes (the bus needs 40).",
        "It would cost 190 million crowns, of which the state pays half.",
        "Opponents say: buy buses.",
        "Rand, a former bus driver, disagrees!",
    ),
    day=date(2024, 6, 5),
)

EVERY = (
    BRIDGE, FERRY, SCHOOL, DATELINE, INTERVIEW, LISTED, VERSE, QUOTED, CREDITED, SHORT, LAST_YEAR,
    WIRED, TRAM,
)  # fmt: skip
