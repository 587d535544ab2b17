// SPDX-License-Identifier: MIT
#pragma once

// The display list of one picture: everything that is drawn, in order, with final colours and sizes. Shapes are
// references into projected layers (metres), never copies; what has no ground size (marks, labels, town dots) stands
// at ScreenPoints of `viewport` (device-independent pixels). Both painters, picking, accessibility and export read it.

#include <QColor>
#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "app/style/label_font.h"
#include "libgeo/base/strong_id.h"
#include "libgeo/geometry/box.h"
#include "libgeo/layer/projected_layer.h"
#include "libgeo/raster/hillshade.h"
#include "libgeo/view/viewport.h"

namespace marz {

struct LabelMemory;

/// Some features of a layer.
struct FeatureSet {
    std::shared_ptr<const geo::ProjectedLayer> layer;
    std::vector<std::uint32_t> features;
};

struct FillItem {
    FeatureSet shapes;
    QColor colour;
};

struct StrokeItem {
    FeatureSet shapes;
    QColor colour;
    double width = 1.0;          // pixels
    std::vector<double> dashes;  // pixels on, off, …; empty: solid
    QString meaning = {};        // what a legend calls this look; empty where a reader need not be told
};

/// A band of colour along the inside of an area's outline.
struct InnerBandItem {
    FeatureSet shapes;            // areas
    std::vector<QColor> colours;  // one a feature
    double width = 6.0;           // pixels
};

struct ReliefItem {
    std::shared_ptr<const geo::ReliefImage> relief;
    QColor shadow;
    QColor light;
    double opacity = 1.0;
    /// Where one of these has heights, this relief is not drawn.
    std::vector<std::shared_ptr<const geo::ReliefImage>> givingWayTo = {};
};

/// A town's symbol.
struct DotItem {
    geo::ScreenPoint position;
    double radius = 2.0;
    QColor fill;
    QColor outline;
};

/// The mark of a place. The shape of the symbol is given by the kind's icon. That of an estimate is a tag: the symbol
/// or the number in a frame with a broken rim, on the line of the place's circle or over a circle no larger than
/// itself.
struct MarkItem {
    geo::PlaceId place;
    QString icon;                   // base name of the SVG in resources/icons/marks
    geo::ScreenPoint position;      // centre of the symbol
    double size = 18.0;             // pixels
    double opacity = 1.0;           // less for what is known from long ago only
    QString badge;                  // base name of a small symbol at the lower right: the state on a date; or empty
    bool approximate = false;       // the place is known to lie within a circle only
    QColor rim;                     // of the frame where approximate: the circle's colour
    QColor plate;                   // inside of that frame
    bool symbolShown = true;        // false where the number alone is drawn, on the place's line, area or circle
    std::optional<int> number;      // shown in a small disc beside the symbol, of estimates in a small frame
    geo::ScreenPoint numberCentre;  // of that disc or frame
    /// Of a mark that stands for several places which this scale cannot tell apart: all of them, `place` the most
    /// important. Empty for the mark of one place.
    std::vector<geo::PlaceId> members;
};

struct LabelItem {
    QString text;
    geo::ScreenPoint baseline;  // left end of the base line (of the text as laid out, whatever its direction)
    LabelFont font;
    QColor colour;
    QColor halo;
    double haloWidth = 1.5;
    double rotationDegrees = 0.0;       // about `baseline`, clockwise
    geo::ScreenBox box;                 // what it occupies when not rotated
    std::optional<geo::PlaceId> place;  // set where the label belongs to a place of the atlas
};

/// A name that follows a course (a river, a border): pieces of text, each at its own angle. Where a script joins its
/// letters there is one piece only.
struct CurvedLabelItem {
    struct Piece {
        QString text;
        geo::ScreenPoint baseline;
        double rotationDegrees = 0.0;  // about `baseline`, clockwise
        geo::ScreenBox box;            // encloses what the rotated piece occupies
    };
    QString text;  // the whole name
    std::vector<Piece> pieces;
    LabelFont font;
    QColor colour;
    QColor halo;
    double haloWidth = 1.5;
    std::optional<geo::PlaceId> place;
};

/// A thin line from a mark to a label that found no room beside it.
struct LeaderItem {
    geo::ScreenPoint from;  // at the mark
    geo::ScreenPoint to;    // at the label
    QColor colour;
    QColor halo;
    double width = 1.0;
};

/// A ring around the selected or hovered mark, or a number disc: a circle in screen space.
struct RingItem {
    geo::ScreenPoint centre;
    double radius = 14.0;
    QColor colour;
    double width = 2.5;
    QColor halo;
};

using SceneItem = std::variant<FillItem, StrokeItem, InnerBandItem, ReliefItem, DotItem, MarkItem, LabelItem, RingItem,
                               CurvedLabelItem, LeaderItem>;

/// What a layer is to code that sorts layers or looks for one.
enum class SceneRole {
    other,
    surface,  // land, relief, water: below all lines
    borders,
    townDots,
    townNames,
    countryNames,
    otherNames,     // of the basemap: provinces, rivers, waters
    placeForTowns,  // empty, until names come (names_in_ground.h)
    placeForNames,
    circles,   // of uncertainty
    ownLayer,  // of the user
    ownNames,
};

/// Items that belong together; becomes one group in an SVG.
struct SceneLayer {
    QString id;     // "water", "country-lines", "marks"…
    QString title;  // for people
    std::vector<SceneItem> items;
    SceneRole role = SceneRole::other;
};

/// Where a place can be clicked, beside its mark: its line or area. Drawn or not, in order from bottom to top.
struct PickTarget {
    geo::PlaceId place;
    FeatureSet shape;
};

struct Scene {
    geo::Viewport viewport;
    QColor background;
    std::vector<SceneLayer> base;     // land to town labels: does not depend on selection
    std::vector<SceneLayer> overlay;  // places: areas, lines, circles, marks, their labels, the selection
    std::vector<PickTarget> pickTargets;
    std::shared_ptr<const LabelMemory> labelMemory;  // for the next picture (SceneRequest::remembered)
};

}  // namespace marz
