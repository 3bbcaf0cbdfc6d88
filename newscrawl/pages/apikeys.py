"""What APIs call the parts of an article: folded keys ("publishedat" for "published_at")."""

from __future__ import annotations

# Best first: where an answer has several of a list, the first that says something is taken.


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


HEADLINE = _names(
    "headline headlines title articletitle newstitle posttitle storytitle maintitle subject name"
)
SUBTITLE = _names("alternativeheadline subtitle subheadline subheadlines secondtitle supertitle")
BODY = _names(
    "articlebody body bodyhtml content contenthtml htmlcontent contentelements fulltext fullbody"
    " maintext text html story details newsdetails newsbody newscontent articlecontent articletext"
    " articledetails postcontent blocks paragraphs bodytext longdescription fulldescription"
)
DESCRIPTION = _names(
    "description excerpt summary lead brief standfirst dek intro introtext introduction abstract"
    " shortdescription metadescription teaser"
)
UTC = {
    "published": _names("dategmt publishedgmt postdategmt publisheddategmt publisheddateutc"),
    "modified": _names("modifiedgmt postmodifiedgmt updatedgmt modifieddateutc"),
}
DATES = {
    "published": _names(
        "datepublished publishedat publishdate publisheddate publishedon publisheddatetime"
        " publicationdate publicationtime pubdate publishtime publishedtime publishat published"
        " publish displaydate firstpublishdate firstpublishedat articledate newsdate postdate"
        " releasedate date datetime createdat createddate creationdate createdon datecreated"
        " created insertdate dateadded timestamp time"
    ),
    "modified": _names(
        "datemodified modifiedat modifieddate modificationdate modifiedon modified updatedat"
        " updateddate dateupdated updatedon updated lastmodified lastmodifieddate lastupdated"
        " lastupdate lastupdateddate lastupdatedate changed editdate"
    ),
}
AUTHOR = _names(
    "author authors byline bylines writer writers reporter reporters authorname authorsnames"
    " writername reportername journalist creator credits"
)
SECTION = _names(
    "articlesection section sectionname primarysection sections category categoryname"
    " primarycategory maincategory categories channel taxonomy"
)
TAGS = _names("tags tag keywords articletags newstags topics hashtags labels")
IMAGE = _names(
    "image mainimage featuredimage leadimage coverimage imageurl featuredimageurl"
    " jetpackfeaturedmediaurl thumbnail thumbnailurl thumb picture photo cover images photos"
    " pictures gallery media promoitems"
)
LINK = _names(
    "canonicalurl canonical link permalink shareurl weburl websiteurl fullurl absoluteurl url"
)
PERSON = _names("name displayname fullname authorname title by node nodes edges data attributes")
LABEL = _names("name title label text value primarysection node nodes edges data attributes")
FILE = _names(
    "url src sourceurl contenturl href original large full path file link basic image default node"
    " data attributes"
)
CAPTION = _names("caption description alt alttext title")
