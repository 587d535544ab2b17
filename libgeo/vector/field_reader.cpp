// SPDX-License-Identifier: MIT
#include "libgeo/vector/field_reader.h"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <algorithm>
#include <cstring>

#include "libgeo/vector/gdal_handles.h"

namespace geo {

namespace {

/// The name as the caller wrote it: versions of one data set differ in upper and lower case.
std::optional<std::string> askedName(const char* name, const std::optional<std::vector<std::string>>& asked) {
    if (!asked) {
        return name;
    }
    const auto found = std::find_if(asked->begin(), asked->end(),
                                    [name](const std::string& wanted) { return EQUAL(wanted.c_str(), name); });
    return found == asked->end() ? std::nullopt : std::optional<std::string>(*found);
}

bool isAscii(const char* text) {
    return std::all_of(text, text + std::strlen(text),
                       [](char letter) { return static_cast<unsigned char>(letter) < 0x80; });
}

std::string recoded(const char* text, const char* encoding) {
    char* const made = CPLRecode(text, encoding, CPL_ENC_UTF8);
    std::string result(made);
    CPLFree(made);
    return result;
}

}  // namespace

FieldReader::FieldReader(OGRLayerH layer, const std::optional<std::vector<std::string>>& asked, std::string encoding)
    : m_encoding(std::move(encoding)) {
    OGRFeatureDefnH definition = OGR_L_GetLayerDefn(layer);
    std::vector<const char*> ignored;
    for (int i = 0; i < OGR_FD_GetFieldCount(definition); ++i) {
        const char* name = OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, i));
        if (const std::optional<std::string> wanted = askedName(name, asked)) {
            m_columns.push_back(i);
            m_fields.push_back({inUtf8(wanted->c_str()), {}});
        } else {
            ignored.push_back(name);
        }
    }
    ignored.push_back("OGR_STYLE");
    ignored.push_back(nullptr);
    OGR_L_SetIgnoredFields(layer, ignored.data());
}

void FieldReader::reserve(std::size_t count) {
    for (VectorField& field : m_fields) {
        field.values.reserve(count);
    }
}

void FieldReader::read(OGRFeatureH feature) {
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const bool known = OGR_F_IsFieldSetAndNotNull(feature, m_columns[i]) != 0;
        m_fields[i].values.push_back(known ? inUtf8(OGR_F_GetFieldAsString(feature, m_columns[i])) : std::string());
    }
}

std::string FieldReader::inUtf8(const char* text) {
    if (isAscii(text)) {
        return text;
    }
    if (!m_encoding.empty() && !EQUAL(m_encoding.c_str(), CPL_ENC_UTF8)) {
        return recoded(text, m_encoding.c_str());
    }
    if (CPLIsUTF8(text, -1) != 0) {
        return text;
    }
    m_hadWrongEncoding = true;
    return recoded(text, "CP1252");
}

bool encodingIsKnown(const std::string& encoding) {
    const GdalMessages messages;
    recoded("\xE9", encoding.c_str());
    return messages.empty();
}

}  // namespace geo
