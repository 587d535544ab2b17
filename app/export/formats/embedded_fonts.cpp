// SPDX-License-Identifier: MIT
#include "app/export/formats/embedded_fonts.h"

#include <harfbuzz/hb-subset.h>

#include <QDir>
#include <QFile>
#include <memory>
#include <set>

#include "app/world/resource_locator.h"

namespace marz {

namespace {

struct Release {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_set_t* set) const { hb_set_destroy(set); }
    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};

template <class Handle>
using Owned = std::unique_ptr<Handle, Release>;

/// Empty where the font has none of the letters.
QByteArray subsetOf(const QByteArray& font, const std::set<uint>& letters) {
    const Owned<hb_blob_t> blob(hb_blob_create(font.constData(), static_cast<unsigned>(font.size()),
                                               HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    const Owned<hb_face_t> face(hb_face_create(blob.get(), 0));
    const Owned<hb_set_t> known(hb_set_create());
    hb_face_collect_unicodes(face.get(), known.get());
    const Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    if (!input) {
        return {};
    }
    bool any = false;
    for (const uint letter : letters) {
        if (hb_set_has(known.get(), letter) != 0) {
            hb_set_add(hb_subset_input_unicode_set(input.get()), letter);
            any = any || letter > 0x20;
        }
    }
    const Owned<hb_face_t> subset(any ? hb_subset_or_fail(face.get(), input.get()) : nullptr);
    if (!subset) {
        return {};
    }
    const Owned<hb_blob_t> written(hb_face_reference_blob(subset.get()));
    unsigned length = 0;
    const char* const bytes = hb_blob_get_data(written.get(), &length);
    return {bytes, static_cast<qsizetype>(length)};
}

/// "MarzInter-SemiBold.otf" is the family "Marz Inter" in weight 600.
QByteArray faceOf(const QString& file, const QByteArray& font) {
    const QString base = file.section(QLatin1Char('.'), 0, 0);
    const QString family = base.section(QLatin1Char('-'), 0, 0).mid(4);
    const QString look = base.section(QLatin1Char('-'), 1);
    const int weight = look == QLatin1String("Bold")       ? 700
                       : look == QLatin1String("SemiBold") ? 600
                       : look == QLatin1String("Medium")   ? 500
                                                           : 400;
    QByteArray face("@font-face { font-family: 'Marz " + family.toLatin1() +
                    "'; font-weight: " + QByteArray::number(weight) + "; ");
    if (look == QLatin1String("Italic")) {
        face += "font-style: italic; ";
    }
    const QByteArray type = file.endsWith(QLatin1String(".otf")) ? "otf" : "ttf";
    return face + "src: url(data:font/" + type + ";base64," + font.toBase64() + "); }\n";
}

}  // namespace

QByteArray fontFacesFor(const QString& text) {
    const QList<uint> all = text.toUcs4();
    const std::set<uint> letters(all.begin(), all.end());
    const std::set<uint> beyondLatin(letters.lower_bound(0x500), letters.end());
    const QDir folder(resourceFile(QStringLiteral("fonts")));
    QByteArray faces;
    for (const QString& name :
         folder.entryList({QStringLiteral("*.otf"), QStringLiteral("*.ttf")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            // Inter has Latin, Greek and Cyrillic; the others are there for their own scripts alone.
            const bool isInter = name.startsWith(QLatin1String("MarzInter"));
            const QByteArray subset = subsetOf(file.readAll(), isInter ? letters : beyondLatin);
            faces += subset.isEmpty() ? QByteArray() : faceOf(name, subset);
        }
    }
    return faces;
}

}  // namespace marz
