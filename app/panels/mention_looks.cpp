// SPDX-License-Identifier: MIT
#include "app/panels/mention_looks.h"

#include <QCoreApplication>

namespace marz {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marz::MentionLooks)
};

struct GroupOf {
    std::string_view kind;
    MentionGroup group;
};

constexpr auto groups = std::to_array<GroupOf>({
    {"border-crossing", MentionGroup::crossing},
    {"crossing-side", MentionGroup::crossing},
    {"bridge", MentionGroup::crossing},
    {"base", MentionGroup::military},
    {"airfield", MentionGroup::military},
    {"training-ground", MentionGroup::military},
    {"post", MentionGroup::military},
    {"exercise", MentionGroup::military},
    {"city", MentionGroup::town},
    {"building", MentionGroup::town},
    {"district", MentionGroup::area},
    {"province", MentionGroup::area},
    {"region", MentionGroup::area},
    {"country", MentionGroup::area},
    {"border-line", MentionGroup::line},
    {"river", MentionGroup::line},
    {"railway", MentionGroup::line},
    {"pipeline", MentionGroup::line},
    {"power-line", MentionGroup::line},
    {"supply-route", MentionGroup::line},
});

QColor faint(QColor colour, float opacity) {
    colour.setAlphaF(opacity);
    return colour;
}

}  // namespace

MentionGroup groupOfKind(std::string_view kind) {
    for (const GroupOf& each : groups) {
        if (each.kind == kind) {
            return each.group;
        }
    }
    return MentionGroup::other;
}

QString groupInWords(MentionGroup group) {
    switch (group) {
        case MentionGroup::crossing:
            return Words::tr("Crossings");
        case MentionGroup::military:
            return Words::tr("Military sites");
        case MentionGroup::town:
            return Words::tr("Towns");
        case MentionGroup::area:
            return Words::tr("Countries, provinces");
        case MentionGroup::line:
            return Words::tr("Borders, rivers, lines");
        case MentionGroup::other:
            break;
    }
    return Words::tr("Other");
}

QColor groupColour(MentionGroup group, const MapStyle& style) {
    switch (group) {
        case MentionGroup::crossing:
            return style.kind(QStringLiteral("border-crossing")).colour;
        case MentionGroup::military:
            return style.kind(QStringLiteral("base")).colour;
        case MentionGroup::town:
            return QColor(0x8a, 0x6d, 0x1f);
        case MentionGroup::area:
            return QColor(0x3f, 0x7d, 0x4e);
        case MentionGroup::line:
            return QColor(0x2b, 0x7a, 0xa8);
        case MentionGroup::other:
            break;
    }
    return QColor(0x84, 0x7c, 0x75);
}

QTextCharFormat mentionFormat(const geo::PlaceMention& mention, MentionGroup group, const MapStyle& style) {
    const QColor colour = groupColour(group, style);
    const bool place = mention.role == geo::MentionRole::place && !mention.uncertain;
    QTextCharFormat format;
    if (place) {
        format.setBackground(faint(colour, 0.17F));
    }
    format.setUnderlineColor(colour);
    format.setUnderlineStyle(mention.uncertain ? QTextCharFormat::DashUnderline
                             : place           ? QTextCharFormat::SingleUnderline
                                               : QTextCharFormat::DotLine);
    return format;
}

MentionGroup groupOfMention(const ArticleReading& reading, const geo::PlaceMention& mention) {
    if (const geo::Place* place = reading.explorer().atlas().findPlace(mention.place)) {
        return groupOfKind(place->kind);
    }
    const geo::GazetteerPlace* known = reading.gazetteer().findPlace(mention.place);
    return known == nullptr ? MentionGroup::other : groupOfKind(known->kind);
}

}  // namespace marz
