// SPDX-License-Identifier: MIT
#pragma once

// Sources (one article each, as a bibliographic record) and their passages (numbered paragraphs with a digest in our
// own words). The article's own text is never part of an atlas.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "libgeo/atlas/origin.h"
#include "libgeo/atlas/time_span.h"
#include "libgeo/base/strong_id.h"

namespace geo {

struct Source {
    SourceId id;
    std::string type;
    std::string title;
    std::vector<std::string> authors;  // "Family, Given" or a corporate name
    std::string publisher;
    std::string containerTitle;
    TimeSpan issued;
    std::string url;
    std::string language;
    std::string deduced;  // what of this record is not in the article itself, and how it is known
    std::string note;
    Origin origin = Origin::atlas;

    /// Family name of the first author, "Oxford Analytica" for a corporate one: for lists and footnotes.
    std::string shortAuthor() const;
};

struct Passage {
    SourceId source;
    std::string paragraph;  // "p5", or "b7" for a caption
    std::string role;
    std::vector<PlaceId> namedPlaces;
    std::vector<PlaceId> describedPlaces;  // meant by description, not by name
    std::vector<PlaceId> metonyms;         // named, but standing for a government
    std::string digest;
    std::optional<std::uint64_t> fingerprint;  // SimHash, see article/fingerprint.h
};

}  // namespace geo
