"""The guidelines that the rules cite. One value each, so that an address is written once."""

from __future__ import annotations

from ..document.findings import Source

GOV20 = Source(
    "GOV20",
    "UK Government: Accessible communication formats, easy read (June 2020)",
    "http://www.haveyoursay-erasmus.eu/en/products/2-the-easy-book-on-the-eu/19-results-products/"
    "rule-sets-for-accessible-language/27-easy-to-read-rules-uk",
)
DH09 = Source(
    "DH09",
    "Department of Health: Basic guidelines for people who commission Easy Read (2009)",
    "https://bromleymylifedesignmanual.com/about/contentdesign/writing/easytoread/",
)
PHOTOSYMBOLS = Source("PS-old", "Photosymbols: Easy read tips", "http://www.photosymbols.com/easyread1.htm")
NORFOLK = Source(
    "NOR",
    "Norfolk County Council: Easy read documents",
    "https://norfolk.gov.uk/article/44582/Write-in-short-clear-sentences",
)
EASY_READ_ONLINE = Source(
    "ERO-w",
    "Easy Read Online: The wording",
    "https://easy-read-online.co.uk/about-easy-read/easy-read-documents/the-wording/",
)
EASY_READ_ONLINE_SURVEY = Source(
    "ERO-b",
    "Easy Read Online: Is there a better way?",
    "https://www.easy-read-online.co.uk/post/easy-read-is-there-a-better-way",
)
AUSTRALIA = Source(
    "AUS", "Australian Government Style Manual: Easy Read", "https://www.stylemanual.gov.au/content-types/easy-read"
)
COGA = Source(
    "COGA",
    "W3C: Making Content Usable for People with Cognitive and Learning Disabilities",
    "https://www.w3.org/TR/coga-usable/",
)
INCLUSION_EUROPE = Source(
    "IE",
    "Inclusion Europe: Information for all",
    "https://www.file-pdf.it/2016/12/16/easy-language-iyw/",
)
MENCAP = Source(
    "MEN00",
    "Mencap: Am I making myself clear? (2000)",
    "https://www.scribd.com/document/64496779/Am-I-Making-Myself-Clear-1",
)
STOCKTON = Source(
    "STK",
    "Dementia Friendly Stockton: Checklist for making your literature accessible",
    "http://dementiafriendlystockton.co.uk/checklist-for-making-your-literature-accessible/",
)
WCAG = Source("WCAG", "W3C: Web Content Accessibility Guidelines 2.2", "https://www.w3.org/TR/WCAG22/")
SHEFFIELD = Source(
    "SHEF",
    "Inclusive New Media Design: Previous research",
    "https://inclusivenewmedia.sites.sheffield.ac.uk/research/previous-research",
)
NHS_WORDS = Source(
    "NHS-w",
    "NHS England: Making information and the words we use accessible",
    "http://england.nhs.uk/learning-disabilities/about/get-involved/involving-people/"
    "making-information-and-the-words-we-use-accessible/",
)
NHS_NUMBERS = Source(
    "NHS-n",
    "NHS service manual: How to write numbers",
    "https://githubissues.com/nhsuk/nhsuk-service-manual-community-backlog/321",
)
SCOPE = Source(
    "SCO",
    "Scope: Content accessibility guidelines",
    "https://scope.org.uk/about-us/accessibility-at-scope/accessibility-guidelines/content-accessibility-guidelines",
)
NEW_ZEALAND = Source(
    "MSD",
    "Ministry of Social Development, New Zealand: Checklist for plain language",
    "https://msd.govt.nz/about-msd-and-our-work/work-programmes/accessibility/quick-reference-guides/"
    "checklist-for-plain-language.html",
)
CONSENT_STORIES = Source(
    "CD",
    "Charity Digital, consent for storytelling",
    "https://charitydigital.org.uk/topics/consent-best-practices-for-storytelling-11281",
)
PLAIN_DIN = Source(
    "DIN",
    "DIN SPEC 33429: Easy language, a summary",
    "https://fair-text.com/blog/leichte-sprache-regeln",
)
