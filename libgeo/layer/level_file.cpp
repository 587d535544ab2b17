// SPDX-License-Identifier: MIT
#include "libgeo/layer/level_file.h"

#include <algorithm>
#include <utility>

#include "libgeo/base/section_file.h"
#include "libgeo/layer/level_texts.h"
#include "libgeo/layer/projected_layer_data.h"

namespace geo {

namespace {

enum Section : std::uint32_t {
    counts,
    tolerances,
    kinds,
    boxes,
    textSections,  // two of them
    outlined = textSections + 2,
    outlineTolerances,
    firstTree
};
constexpr std::uint32_t firstLevel = 256;
constexpr std::uint32_t firstOutlineLevel = 1024;
constexpr std::uint32_t sectionsOfLevel = 5;
// Far more than there ever are: a tree has 8 levels where there are 4 billion features.
constexpr std::uint64_t mostLevels = 64;
constexpr std::uint64_t mostTexts = 1u << 31u;

struct Counts {
    std::uint64_t features = 0;
    std::uint64_t fields = 0;
    std::uint64_t warnings = 0;
    std::uint64_t levels = 0;
    std::uint64_t treeLevels = 0;
    std::uint64_t outlineLevels = 0;
    std::uint64_t systemOrigin = 0;
};

TextCounts textCounts(const Counts& counted) {
    return {counted.features, counted.fields, counted.warnings};
}

/// Where a file holds a pyramid.
struct PyramidSections {
    std::uint32_t tolerances;
    std::uint32_t firstLevel;
};
constexpr PyramidSections ofShapes{tolerances, firstLevel};
constexpr PyramidSections ofOutlines{outlineTolerances, firstOutlineLevel};

std::optional<LodPyramid> readPyramid(const SectionFile& file, PyramidSections sections, std::uint64_t levelCount,
                                      std::uint64_t features) {
    const auto kept = file.section<double>(sections.tolerances);
    if (!kept || kept->size() != levelCount) {
        return std::nullopt;
    }
    std::vector<LodPyramid::Level> levels;
    for (std::uint32_t i = 0; i < levelCount; ++i) {
        const std::uint32_t id = sections.firstLevel + i * sectionsOfLevel;
        const auto points = file.section<PlanePoint>(id);
        const auto parts = file.section<LodPyramid::StoredPart>(id + 1);
        const auto shapeStarts = file.section<std::uint32_t>(id + 2);
        const auto chunkBoxes = file.section<PlaneBox>(id + 3);
        const auto chunkStarts = file.section<double>(id + 4);
        if (!points || !parts || !shapeStarts || !chunkBoxes || !chunkStarts) {
            return std::nullopt;
        }
        levels.push_back({(*kept)[i], *points, *parts, *shapeStarts, *chunkBoxes, *chunkStarts});
    }
    return LodPyramid::fromLevels(std::move(levels), features);
}

std::vector<double> tolerancesOf(const LodPyramid& pyramid) {
    std::vector<double> all;
    for (const LodPyramid::Level& level : pyramid.levels()) {
        all.push_back(level.tolerance);
    }
    return all;
}

/// The writer refers to all that it is given, so the tolerances are the caller's.
void addPyramid(const LodPyramid& pyramid, std::span<const double> levelTolerances, PyramidSections sections,
                SectionFileWriter& writer) {
    writer.add(sections.tolerances, levelTolerances);
    std::uint32_t id = sections.firstLevel;
    for (const LodPyramid::Level& level : pyramid.levels()) {
        writer.add(id, level.points.span());
        writer.add(id + 1, level.parts.span());
        writer.add(id + 2, level.shapeStarts.span());
        writer.add(id + 3, level.chunkBoxes.span());
        writer.add(id + 4, level.chunkStarts.span());
        id += sectionsOfLevel;
    }
}

/// Nothing to read where the map cuts no area of the layer.
bool readOutlines(const SectionFile& file, const Counts& counted, ProjectedLayer::Data& data) {
    if (counted.outlineLevels == 0) {
        return true;
    }
    const auto flags = file.section<std::uint8_t>(outlined);
    std::optional<LodPyramid> pyramid = readPyramid(file, ofOutlines, counted.outlineLevels, counted.features);
    if (!flags || flags->size() != counted.features || !pyramid) {
        return false;
    }
    data.outlined.assign(flags->span().begin(), flags->span().end());
    data.outlines = std::move(*pyramid);
    return true;
}

std::optional<PackedRtree> readTree(const SectionFile& file, const Counts& counted) {
    std::vector<SharedArray<PackedRtree::Node>> levels;
    for (std::uint32_t i = 0; i < counted.treeLevels; ++i) {
        const auto nodes = file.section<PackedRtree::Node>(firstTree + i);
        if (!nodes) {
            return std::nullopt;
        }
        levels.push_back(*nodes);
    }
    return PackedRtree::fromLevels(std::move(levels), counted.features);
}

bool readKinds(const SectionFile& file, const Counts& counted, std::vector<ShapeKind>& result) {
    const auto kept = file.section<std::uint8_t>(kinds);
    if (!kept || kept->size() != counted.features) {
        return false;
    }
    result.reserve(kept->size());
    for (const std::uint8_t kind : kept->span()) {
        if (kind > static_cast<std::uint8_t>(ShapeKind::area)) {
            return false;
        }
        result.push_back(static_cast<ShapeKind>(kind));
    }
    return true;
}

std::optional<Counts> readCounts(const SectionFile& file) {
    const auto kept = file.section<Counts>(counts);
    if (!kept || kept->size() != 1) {
        return std::nullopt;
    }
    const Counts counted = (*kept)[0];
    const bool plausible = counted.levels <= mostLevels && counted.treeLevels <= mostLevels &&
                           counted.outlineLevels <= mostLevels && counted.features <= mostTexts &&
                           counted.fields <= mostTexts && counted.warnings <= mostTexts &&
                           counted.systemOrigin <= static_cast<std::uint64_t>(SystemOrigin::assumed);
    return plausible ? std::optional(counted) : std::nullopt;
}

std::unique_ptr<ProjectedLayer::Data> readData(const SectionFile& file, const Counts& counted) {
    auto data = std::make_unique<ProjectedLayer::Data>();
    std::optional<LodPyramid> pyramid = readPyramid(file, ofShapes, counted.levels, counted.features);
    std::optional<PackedRtree> index = readTree(file, counted);
    const auto keptBoxes = file.section<PlaneBox>(boxes);
    if (!pyramid || !index || !keptBoxes || keptBoxes->size() != counted.features ||
        !readKinds(file, counted, data->kinds) || !readOutlines(file, counted, *data)) {
        return nullptr;
    }
    data->boxes = *keptBoxes;
    data->pyramid = std::move(*pyramid);
    data->index = std::move(*index);
    return data;
}

}  // namespace

std::optional<KeptLayer> readLevelFile(const std::filesystem::path& path, std::string_view key,
                                       const std::filesystem::path& source) {
    const std::optional<SectionFile> file = SectionFile::open(path, key);
    const std::optional<Counts> counted = file ? readCounts(*file) : std::nullopt;
    if (!counted) {
        return std::nullopt;
    }
    KeptLayer layer;
    auto attributes = std::make_shared<VectorLayer>();
    attributes->path = source;
    attributes->shapesLetGo = counted->features;
    attributes->systemOrigin = static_cast<SystemOrigin>(counted->systemOrigin);
    std::unique_ptr<ProjectedLayer::Data> data = readData(*file, *counted);
    if (!data || !readTexts(*file, textSections, textCounts(*counted), *attributes, layer.warnings)) {
        return std::nullopt;
    }
    layer.attributes = std::move(attributes);
    layer.projected = std::make_shared<const ProjectedLayer>(std::move(data));
    return layer;
}

void writeLevelFile(const std::filesystem::path& path, std::string_view key, const KeptLayer& layer,
                    const std::stop_token& stop) {
    const ProjectedLayer::Data& data = layer.projected->data();
    const auto& tree = data.index.levels();
    const Counts counted{data.kinds.size(),
                         layer.attributes->fields.size(),
                         layer.warnings.size(),
                         data.pyramid.levels().size(),
                         tree.size(),
                         data.outlines.levels().size(),
                         static_cast<std::uint64_t>(layer.attributes->systemOrigin)};
    const LevelTexts texts = textsOf(*layer.attributes, layer.warnings);
    std::vector<std::uint8_t> kindBytes;
    std::transform(data.kinds.begin(), data.kinds.end(), std::back_inserter(kindBytes),
                   [](ShapeKind kind) { return static_cast<std::uint8_t>(kind); });
    SectionFileWriter writer;
    writer.add(counts, std::span<const Counts>(&counted, 1));
    writer.add(kinds, std::span<const std::uint8_t>(kindBytes));
    writer.add(boxes, data.boxes.span());
    addTexts(texts, textSections, writer);
    for (std::uint32_t i = 0; i < tree.size(); ++i) {
        writer.add(firstTree + i, tree[i].span());
    }
    const std::vector<double> ofLevels = tolerancesOf(data.pyramid);
    const std::vector<double> ofOutlineLevels = tolerancesOf(data.outlines);
    addPyramid(data.pyramid, ofLevels, ofShapes, writer);
    if (!data.outlined.empty()) {
        writer.add(outlined, std::span<const std::uint8_t>(data.outlined));
        addPyramid(data.outlines, ofOutlineLevels, ofOutlines, writer);
    }
    writer.write(path, key, stop);
}

}  // namespace geo
