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
