// SPDX-License-Identifier: MIT
#include "libgeo/vector/field_reader.h"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <algorithm>
#include <cstring>

#include "libgeo/base/text_encoding.h"
#include "libgeo/base/utf8_cursor.h"
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
    if (isValidUtf8(text)) {
        return text;
    }
    m_someAreNotUtf8 = true;  // a letter or two say little: judged with all the others
    return text;
}

std::vector<VectorField> FieldReader::take() {
    if (m_someAreNotUtf8) {
        guessEncoding();
    }
    return std::move(m_fields);
}

void FieldReader::guessEncoding() {
    constexpr std::size_t enough = 64u << 10u;
    std::string sample;
    std::size_t valid = 0;
    std::size_t foreign = 0;
    const auto forEachText = [this](const auto& visit) {
        for (VectorField& field : m_fields) {
            visit(field.name);
            std::for_each(field.values.begin(), field.values.end(), visit);
        }
    };
    forEachText([&](const std::string& text) {
        if (isAscii(text.c_str())) {
            return;
        }
        if (isValidUtf8(text)) {
            ++valid;
        } else {
            ++foreign;
            sample += sample.size() < enough ? text + '\n' : std::string();
        }
    });
    m_guessedEncoding = geo::guessedEncoding(sample);
    // Two letters of another encoding may make one of UTF-8: what most texts are in, all are, but where a few broken
    // ones stand among good ones.
    const bool all = foreign > valid;
    forEachText([&](std::string& text) {
        if (!isAscii(text.c_str()) && (all || !isValidUtf8(text))) {
            text = fromEncoding(text, *m_guessedEncoding);
        }
    });
}

bool encodingIsKnown(const std::string& encoding) {
    const GdalMessages messages;
    recoded("\xE9", encoding.c_str());
    return messages.empty();
}

}  // namespace geo
