// SPDX-License-Identifier: MIT
#include "app/export_dialog/part_title.h"

#include <QCoreApplication>

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::PagePart)
};

QString kindTitle(PageNoteKind kind) {
    switch (kind) {
        case PageNoteKind::text:
            return Words::tr("Text");
        case PageNoteKind::callout:
            return Words::tr("Callout");
        case PageNoteKind::arrow:
            break;
    }
    return Words::tr("Arrow");
}

}  // namespace

QString partTitle(const PagePart& part, const std::vector<PageNote>& notes) {
    if (const auto* element = std::get_if<PageElement>(&part)) {
        return entryOf(*element).title;
    }
    const std::size_t index = std::get<std::size_t>(part);
    if (index >= notes.size()) {
        return {};
    }
    constexpr int letters = 40;
    const QString text = notes[index].text.simplified();
    const QString beginning = text.size() > letters ? text.left(letters - 1) + QStringLiteral("…") : text;
    const QString kind = kindTitle(notes[index].kind);
    return beginning.isEmpty() ? kind : Words::tr("%1: %2").arg(kind, beginning);
}

}  // namespace marz
