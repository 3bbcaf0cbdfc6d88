"""Words of addresses and links that tell what an unknown site has behind them."""

from __future__ import annotations

import re

from newscrawl.text.arabic import normalize

# Segments of a path that no article of a newspaper lies under.
_ELSEWHERE_NAMES = """
about about-us aboutus account advertise ads ajax auth author authors cart cdn-cgi comment comments
contact contact-us contactus cookie cookies copyright embed feed feeds forum help hashtag jobs
keyword keywords live-tv login logout member members newsletter newsletters poll polls print privacy
privacy-policy profile register rss search share signin signup sitemap sitemaps static subscribe tag
tags tagged team terms terms-of-use trackback user users weather wp-admin wp-content
wp-includes wp-json wp-login.php writer writers
وسم وسوم الوسوم كاتب كتاب بحث اتصل-بنا من-نحن سياسة-الخصوصية
"""
ELSEWHERE = frozenset(_ELSEWHERE_NAMES.split())
# Under these lie lists, of which some are sections; an article there has a long number or a slug.
_LIST_NAMES = """
calendar cat categories category channel label labels section sections taxonomy topic topics
قسم اقسام أقسام تصنيف تصنيفات موضوعات
"""
LISTS = frozenset(_LIST_NAMES.split())
# A number after one of these is an article's, be it ever so short.
_STORY_NAMES = """
article articles content details item n news newsdetails node post posts read show story stories
topic view خبر أخبار اخبار تفاصيل مقال مقالات
"""
STORIES = frozenset(_STORY_NAMES.split())
# Pages of the site itself begin with these.
ABOUT_SITE = re.compile(
    r"^(?:privacy|terms-|about-(?:us|the)|contact|advertis|cookie|copyright|careers|editorial-policy"
    r"|من-نحن|اتصل-بنا|سياسة-(?:الخصوصية|النشر|الاستخدام)|شروط-(?:الاستخدام|النشر))",
    re.IGNORECASE,
)

# Editions in other languages, as the first part of a path or of a host. Codes that are words of
# their own (it, id, so) are not among them.
_LANGUAGE_NAMES = """
en fr es de ru tr fa he zh pt ur ku en-us en-gb fr-fr english french francais français spanish
turkish persian farsi german russian hebrew kurdish kurdi urdu
"""
LANGUAGES = frozenset(_LANGUAGE_NAMES.split())

# What a link to an article says where its headline stands beside it.
READ_MORE = frozenset(
    normalize(words)
    for words in (
        *(
            "اقرأ المزيد",
            "إقرأ المزيد",
            "اقرأ أيضا",
            "قراءة المزيد",
            "المزيد",
            "للمزيد",
            "تابع القراءة",
        ),
        *("أكمل القراءة", "التفاصيل", "تفاصيل", "اقرأ التفاصيل", "شاهد", "شاهد المزيد", "تتمة"),
        *("read more", "more", "details"),
    )
)
# Links of every menu that are no sections of news.
NO_SECTIONS = frozenset(
    normalize(words)
    for words in (
        *("الرئيسية", "الصفحة الرئيسية", "من نحن", "عن الموقع", "عن الصحيفة", "اتصل بنا"),
        *("تواصل معنا", "راسلنا", "أعلن معنا", "للإعلان", "هيئة التحرير", "وظائف"),
        *("سياسة الخصوصية", "الخصوصية", "شروط الاستخدام", "اتفاقية الاستخدام"),
        *("دخول", "تسجيل الدخول", "تسجيل", "حسابي", "بحث", "خريطة الموقع", "طباعة"),
        *("english", "francais", "français", "home", "login", "contact us", "about us", "print"),
    )
)
