// SPDX-License-Identifier: MIT
#pragma once

// Two sources that have what bibliographies stumble over: a person and a body, a day and a week, signs of TeX.

#include "libgeo/atlas/source.h"

namespace sources_under_test {

inline geo::Source essay() {
    geo::Source source;
    source.id = geo::SourceId("weaver2021");
    source.type = "article";
    source.title = "Rivers & Roads: 50% in Flood";
    source.authors = {"Weaver, Ada Jean-Marie"};
    source.publisher = "Valley Press";
    source.containerTitle = "Valley Review";
    source.issued = {geo::parsePartialDate("2021-08-11"), {}, "day"};
    source.url = "https://valley.example/rivers_{1}%20x";
    source.language = "en";
    return source;
}

inline geo::Source brief() {
    geo::Source source;
    source.id = geo::SourceId("brief 2021");
    source.type = "report";
    source.title = "Who holds the bridge?";
    source.authors = {"Valley and Watch"};
    source.publisher = "Watch House";
    source.issued = {geo::parsePartialDate("2021-08-16"), geo::parsePartialDate("2021-08-22"), "week"};
    source.deduced = "issued: by\nits words";
    return source;
}

}  // namespace sources_under_test
