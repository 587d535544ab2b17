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
    /// without, what is not UTF-8 is taken for Windows-1252.
    FieldReader(OGRLayerH layer, const std::optional<std::vector<std::string>>& asked, std::string encoding);

    void reserve(std::size_t count);
    void read(OGRFeatureH feature);

    /// Whether a text was not in the encoding that it should be in.
    bool hadWrongEncoding() const { return m_hadWrongEncoding; }
    std::vector<VectorField> take() { return std::move(m_fields); }

private:
    std::string inUtf8(const char* text);

    std::vector<int> m_columns;
    std::vector<VectorField> m_fields;
    std::string m_encoding;
    bool m_hadWrongEncoding = false;
};

/// Whether this machine can turn texts of this encoding into UTF-8.
bool encodingIsKnown(const std::string& encoding);

}  // namespace geo
