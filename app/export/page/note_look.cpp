// SPDX-License-Identifier: MIT
#include "app/export/page/note_look.h"

#include <QCoreApplication>
#include <algorithm>

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::NoteColour)
};

}  // namespace

const std::vector<NoteColour>& noteColours() {
    static const std::vector<NoteColour> all{
        {QStringLiteral("red"), Words::tr("Red"), QColor(0xd0, 0x30, 0x30)},
        {QStringLiteral("orange"), Words::tr("Orange"), QColor(0xb4, 0x53, 0x09)},
        {QStringLiteral("green"), Words::tr("Green"), QColor(0x2f, 0x7d, 0x32)},
        {QStringLiteral("blue"), Words::tr("Blue"), QColor(0x1d, 0x6f, 0xc2)},
        {QStringLiteral("violet"), Words::tr("Violet"), QColor(0x8a, 0x4f, 0xc0)},
        {QStringLiteral("grey"), Words::tr("Grey"), QColor(0x6f, 0x6f, 0x6f)},
    };
    return all;
}

const NoteColour* noteColourOf(const QColor& colour) {
    const std::vector<NoteColour>& all = noteColours();
    const auto found = std::find_if(
        all.begin(), all.end(), [&colour](const NoteColour& entry) { return entry.colour.rgba() == colour.rgba(); });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace marz
