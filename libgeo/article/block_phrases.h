// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: the words by which block_forms.cpp knows dates, credits, small print and the like, as plainWords
// writes them. They are the common stock of web pages in the languages of the region's press, of no page in particular.

#include <array>
#include <string_view>

namespace geo::block_phrases {

inline constexpr auto dateWords = std::to_array<std::string_view>(
    {"january",  "february",  "march",    "april",    "may",     "june",    "july",   "august",  "september", "october",
     "november", "december",  "jan",      "feb",      "mar",     "apr",     "jun",    "jul",     "aug",       "sep",
     "sept",     "oct",       "nov",      "dec",      "января",  "февраля", "марта",  "апреля",  "мая",       "июня",
     "июля",     "августа",   "сентября", "октября",  "ноября",  "декабря", "januar", "februar", "märz",      "mai",
     "juni",     "juli",      "oktober",  "dezember", "janvier", "février", "mars",   "avril",   "juin",      "juillet",
     "août",     "septembre", "octobre",  "novembre", "décembre"});
inline constexpr auto dateCompany = std::to_array<std::string_view>(
    {"monday", "tuesday", "wednesday", "thursday",  "friday",  "saturday", "sunday", "mon",  "tue",      "wed", "thu",
     "fri",    "sat",     "sun",       "published", "updated", "posted",   "date",   "last", "modified", "on",  "at",
     "am",     "pm",      "utc",       "gmt",       "est",     "of",       "the",    "г",    "года"});

inline constexpr auto creditLabels = std::to_array<std::string_view>(
    {"image", "image source", "image credit", "images", "photo", "photo credit", "photograph", "picture", "credit",
     "credits", "illustration", "graphic", "source", "featured image", "foto", "bild", "фото"});
inline constexpr auto creditOpenings =
    std::to_array<std::string_view>({"photo by", "photos by", "photograph by", "image by", "picture by", "image via",
                                     "illustration by", "image courtesy of", "photo courtesy of"});
inline constexpr auto agencies =
    std::to_array<std::string_view>({"ap", "afp", "reuters", "getty", "shutterstock", "tass", "epa", "wikimedia", "dpa",
                                     "sputnik", "xinhua", "anadolu", "flickr", "uncredited", "handout", "photo"});

inline constexpr auto occupations = std::to_array<std::string_view>(
    {"fellow",     "reporter",      "professor", "journalist", "editor",     "analyst",    "author",      "director",
     "researcher", "correspondent", "writer",    "columnist",  "lecturer",   "expert",     "scholar",     "student",
     "associate",  "historian",     "economist", "diplomat",   "ambassador", "consultant", "contributor", "coordinator",
     "adviser",    "advisor",       "candidate", "scientist",  "president",  "founder"});
inline constexpr auto biographyVerbs =
    std::to_array<std::string_view>({"is", "was", "works", "writes", "reports", "teaches", "covers", "serves"});

inline constexpr auto footerPhrases = std::to_array<std::string_view>({"all rights reserved",
                                                                       "copyright",
                                                                       "subscribe",
                                                                       "sign up",
                                                                       "newsletter",
                                                                       "stay up to date",
                                                                       "powered by",
                                                                       "click here",
                                                                       "visit our",
                                                                       "follow us",
                                                                       "donation",
                                                                       "donations",
                                                                       "donate",
                                                                       "terms of use",
                                                                       "privacy policy",
                                                                       "cookie policy",
                                                                       "editorial control",
                                                                       "republish",
                                                                       "reprinted with",
                                                                       "contact us",
                                                                       "email alert",
                                                                       "email alerts",
                                                                       "are his own",
                                                                       "are her own",
                                                                       "are their own",
                                                                       "does not reflect",
                                                                       "do not reflect",
                                                                       "advertisement"});

inline constexpr auto relatedOpenings = std::to_array<std::string_view>(
    {"related articles", "related", "related stories", "related posts", "related content", "related topics",
     "read more", "more from", "you may also like", "further reading", "recommended", "most read", "see also",
     "also read", "more on this", "read also"});

inline constexpr auto finiteVerbs =
    std::to_array<std::string_view>({"is",  "are",   "was",  "were",  "has",     "have",   "had",     "will",  "would",
                                     "can", "could", "may",  "might", "must",    "should", "shall",   "do",    "does",
                                     "did", "says",  "said", "seems", "appears", "wants",  "remains", "cannot"});
inline constexpr auto questionWords =
    std::to_array<std::string_view>({"how", "why", "what", "when", "where", "which", "who", "whose", "whether"});
inline constexpr auto nameParticles = std::to_array<std::string_view>(
    {"de", "der", "van", "von", "al", "bin", "ibn", "la", "el", "da", "di", "and", "du", "den", "ter", "&"});

inline constexpr auto titleWords =
    std::to_array<std::string_view>({"the", "a",    "an",   "in",   "on",  "of",  "at",   "to",    "is",  "are",
                                     "for", "with", "from", "that", "how", "why", "what", "after", "not", "news"});

}  // namespace geo::block_phrases
