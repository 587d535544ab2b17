// SPDX-License-Identifier: MIT
#include "libgeo/article/gazetteer_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>

#include "libgeo/article/country_names.h"
#include "libgeo/article/csv_rows.h"
#include "libgeo/article/fingerprint.h"
#include "libgeo/article/linked_places.h"
#include "libgeo/article/mixed_hash.h"
#include "libgeo/article/name_owners.h"
#include "libgeo/article/word_folding.h"
#include "libgeo/base/error.h"

namespace geo {

namespace {

namespace fs = std::filesystem;

constexpr double ownImportance = 0.7;
constexpr std::uintmax_t mostMegabytes = 256;
constexpr std::uintmax_t mostJsonMegabytes = 32;  // parsed as a whole, which takes many times as much
constexpr std::size_t mostWarnings = 5;           // of one file; the rest is counted

std::string readText(const fs::path& file, std::uintmax_t megabytes) {
    std::error_code problem;
    if (fs::file_size(file, problem) > megabytes << 20U && !problem)
        throw FormatError(file, "",
                          "the gazetteer is larger than " + std::to_string(megabytes) + " MB; give a part of it");
    std::ifstream stream(file, std::ios::binary);
    if (!stream || !fs::is_regular_file(file, problem))
        throw FileError(file, "the gazetteer cannot be opened; give a CSV file or Linked Places JSON");
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<std::string> listOf(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(';', begin), text.size());
        const std::size_t first = std::min(text.find_first_not_of(' ', begin), end);
        const std::size_t last = end == first ? end : text.find_last_not_of(' ', end - 1) + 1;
        if (first < last)
            parts.emplace_back(text.substr(first, last - first));
        begin = end + 1;
    }
    return parts;
}

std::optional<double> numberIn(const std::string& text) {
    double number = 0.0;
    const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
    const auto [end, problem] = std::from_chars(text.data() + begin, text.data() + text.size(), number);
    const bool whole =
        std::string_view(end, static_cast<std::size_t>(text.data() + text.size() - end)).find_first_not_of(' ') ==
        std::string_view::npos;
    return problem == std::errc() && whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// Which column holds what; a name may be written in several ways.
class Columns {
public:
    explicit Columns(const std::vector<std::string>& header) : m_header(header) {}

    template <std::size_t count>
    std::optional<std::size_t> find(const std::array<std::string_view, count>& names) const {
        for (std::size_t i = 0; i < m_header.size(); ++i) {
            if (std::find(names.begin(), names.end(), m_header[i]) != names.end())
                return i;
        }
        return std::nullopt;
    }

private:
    const std::vector<std::string>& m_header;
};

struct CsvColumns {
    std::optional<std::size_t> id, name, lon, lat, kind, country, importance, capital, names;

    explicit CsvColumns(const std::vector<std::string>& header) {
        using Names = std::string_view;
        const Columns columns(header);
        id = columns.find(std::array<Names, 1>{"id"});
        name = columns.find(std::array<Names, 2>{"name", "title"});
        lon = columns.find(std::array<Names, 3>{"lon", "lng", "longitude"});
        lat = columns.find(std::array<Names, 2>{"lat", "latitude"});
        kind = columns.find(std::array<Names, 1>{"kind"});
        country = columns.find(std::array<Names, 2>{"country", "countries"});
        importance = columns.find(std::array<Names, 1>{"importance"});
        capital = columns.find(std::array<Names, 1>{"capital"});
        names = columns.find(std::array<Names, 1>{"names"});
    }
};

std::string cellOf(const std::vector<std::string>& cells, std::optional<std::size_t> column) {
    return column && *column < cells.size() ? cells[*column] : std::string();
}

/// Nothing where the row names nothing or says nowhere.
std::optional<GazetteerRow> rowOf(const std::vector<std::string>& cells, const CsvColumns& columns) {
    const std::optional<double> lon = numberIn(cellOf(cells, columns.lon));
    const std::optional<double> lat = numberIn(cellOf(cells, columns.lat));
    GazetteerRow row;
    row.names = listOf(cellOf(cells, columns.names));
    row.place.name = cellOf(cells, columns.name);
    if (row.place.name.empty() || !lon || !lat || !(*lon >= -180.0 && *lon <= 180.0 && *lat >= -90.0 && *lat <= 90.0))
        return std::nullopt;
    row.names.insert(row.names.begin(), row.place.name);
    row.place.id = PlaceId(cellOf(cells, columns.id));
    row.place.kind = cellOf(cells, columns.kind);
    if (row.place.kind.empty())
        row.place.kind = "city";
    row.place.countries = listOf(cellOf(cells, columns.country));
    row.place.point = LonLat{*lon, *lat};
    row.place.importance = std::clamp(numberIn(cellOf(cells, columns.importance)).value_or(ownImportance), 0.0, 1.0);
    row.place.seatOfGovernment = cellOf(cells, columns.capital) == "1";
    return row;
}

Loaded<std::vector<GazetteerRow>> readCsv(const fs::path& file) {
    const std::string text = readText(file, mostMegabytes);
    CsvRows rows(text);
    std::vector<std::string> cells;
    rows.next(cells);
    const std::vector<std::string> header = cells;
    const CsvColumns columns(header);
    if (!columns.name || !columns.lon || !columns.lat)
        throw FormatError(file, "line 1", "the columns name, lon and lat are needed; add them to the header");
    Loaded<std::vector<GazetteerRow>> loaded;
    std::size_t bad = 0;
    while (rows.next(cells)) {
        if (loaded.value.size() + bad == mostGazetteerRows)
            throw FormatError(file, "", "the gazetteer has more than a million rows; give a part of it");
        if (std::optional<GazetteerRow> row = rowOf(cells, columns)) {
            loaded.value.push_back(std::move(*row));
        } else if (++bad <= mostWarnings) {
            loaded.warnings.push_back({file.string() + ", line " + std::to_string(rows.line()) +
                                       ": a name and a longitude and latitude in degrees are needed; the row is left "
                                       "out."});
        }
    }
    if (bad > mostWarnings)
        loaded.warnings.push_back(
            {file.string() + ": " + std::to_string(bad - mostWarnings) + " more rows are left out."});
    return loaded;
}

/// The same for the same place however the file is sorted, since decisions and the user's own atlas keep it.
PlaceId madeId(const GazetteerPlace& place, const fs::path& file) {
    std::array<char, 32> digits{};
    std::string told = place.name;
    for (const double degrees : {place.point->lon, place.point->lat})
        told += '|' + std::string(digits.data(), std::to_chars(digits.begin(), digits.end(), degrees).ptr);
    return PlaceId(file.stem().string() + '#' + fingerprintText(mixedHash(told + '|' + place.kind)));
}

/// Whether a name has as many owners as a name may have.
bool isCrowded(const Gazetteer& gazetteer, std::string_view name) {
    std::string key;
    for (const FoldedWord& word : foldedWords(name))
        key += (key.empty() ? "" : " ") + word.folded;
    const std::vector<std::uint32_t>& entries = gazetteer.named(key);
    return std::any_of(entries.begin(), entries.end(),
                       [&](std::uint32_t entry) { return gazetteer.entries()[entry].owners.size() >= mostNameOwners; });
}

void addRow(Gazetteer& gazetteer, GazetteerRow row, const fs::path& file, const std::string& origin) {
    if (row.place.id.empty() || gazetteer.findPlace(row.place.id) != nullptr)
        row.place.id = madeId(row.place, file);
    if (gazetteer.findPlace(row.place.id) != nullptr) {
        for (const std::string& name : row.names)
            gazetteer.add(name, row.place.id, 1.0);
        return;
    }
    row.place.origin = origin;
    gazetteer.addPlace(std::move(row.place), row.names);
}

std::string titleOf(const fs::path& file) {
    if (file.stem() == "natural_earth")
        return "Natural Earth";
    return file.stem() == "geonames" ? "GeoNames" : "Marz";
}

void addShippedRows(Gazetteer& gazetteer, std::vector<GazetteerRow> rows, const fs::path& file) {
    for (GazetteerRow& row : rows)
        addRow(gazetteer, std::move(row), file, titleOf(file));
}

void addOwnFile(Loaded<Gazetteer>& loaded, const fs::path& file) {
    std::size_t crowded = 0;
    for (GazetteerRow& row : readGazetteer(file).takeInto(loaded.warnings)) {
        crowded += std::erase_if(row.names, [&](const std::string& name) { return isCrowded(loaded.value, name); });
        if (!row.names.empty())
            addRow(loaded.value, std::move(row), file, file.filename().string());
    }
    if (crowded > 0)
        loaded.warnings.push_back({file.string() + ": " + std::to_string(crowded) + " names are left out, since " +
                                   std::to_string(mostNameOwners) + " places have the same name already."});
}

std::string endingOf(const fs::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return ending;
}

bool isLinkedPlaces(const fs::path& file) {
    const std::string ending = endingOf(file);
    return ending == ".json" || ending == ".geojson" || ending == ".lpf" || ending == ".jsonld";
}

}  // namespace

Loaded<std::vector<GazetteerRow>> readGazetteer(const fs::path& file) {
    if (isLinkedPlaces(file))
        return readLinkedPlaces(file, readText(file, mostJsonMegabytes));
    return readCsv(file);
}

std::vector<fs::path> gazetteersIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code problem;
    for (fs::directory_iterator entry(folder, problem), end; !problem && entry != end; entry.increment(problem)) {
        std::error_code unknown;  // of this entry alone
        if (entry->is_regular_file(unknown) && (endingOf(entry->path()) == ".csv" || isLinkedPlaces(entry->path())))
            files.push_back(entry->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Loaded<Gazetteer> loadGazetteer(const Atlas& atlas, const GazetteerFiles& files) {
    Loaded<Gazetteer> loaded{Gazetteer(atlas), {}};
    const auto tolerantly = [&](const fs::path& file, const auto& add) {
        try {
            add(file);
        } catch (const FileError& error) {
            loaded.warnings.push_back({std::string(error.what()) + " Its names are not known."});
        }
    };
    for (const fs::path& file : files.named)
        addOwnFile(loaded, file);
    for (const fs::path& file : files.kept)
        tolerantly(file, [&](const fs::path& kept) { addOwnFile(loaded, kept); });
    for (const fs::path& file : gazetteersIn(files.shippedFolder)) {
        tolerantly(file, [&](const fs::path& shipped) {
            addShippedRows(loaded.value, readGazetteer(shipped).takeInto(loaded.warnings), shipped);
        });
    }
    addCountryNames(loaded.value);
    return loaded;
}

}  // namespace geo
