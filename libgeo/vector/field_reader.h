// SPDX-License-Identifier: MIT
#pragma once

// Private to libgeo: the attributes of a layer's features as text, column by column, in UTF-8 whatever the file has.

#include <ogr_api.h>

#include <optional>
#include <string>
#include <vector>

#include "libgeo/vector/vector_layer.h"

namespace geo {

class FieldReader {
public:
    /// Reads the columns in `asked`, or all. With an encoding (as iconv names it) every text is turned from that;
    /// without, what is not UTF-8 is taken for what its letters look like, all together (text_encoding.h).
    FieldReader(OGRLayerH layer, const std::optional<std::vector<std::string>>& asked, std::string encoding);

    void reserve(std::size_t count);
    void read(OGRFeatureH feature);

    std::vector<VectorField> take();
    /// Once they were taken: what those texts were taken for that were not in the encoding they should be in.
    const std::optional<std::string>& guessedEncoding() const { return m_guessedEncoding; }

private:
    std::string inUtf8(const char* text);
    void guessEncoding();

    std::vector<int> m_columns;
    std::vector<VectorField> m_fields;
    std::string m_encoding;
    bool m_someAreNotUtf8 = false;
    std::optional<std::string> m_guessedEncoding;
};

/// Whether this machine can turn texts of this encoding into UTF-8.
bool encodingIsKnown(const std::string& encoding);

}  // namespace geo
