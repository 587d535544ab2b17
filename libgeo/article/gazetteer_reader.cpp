// SPDX-License-Identifier: MIT
#include "libgeo/article/gazetteer_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>

#include "libgeo/article/country_names.h"
#include "libgeo/article/csv_rows.h"
#include "libgeo/article/linked_places.h"
#include "libgeo/base/error.h"

namespace geo {

namespace {

namespace fs = std::filesystem;

constexpr double ownImportance = 0.7;
constexpr std::uintmax_t mostBytes = 256U << 20U;
constexpr std::size_t mostWarnings = 5;  // of one file; the rest is counted

std::string readText(const fs::path& file) {
    std::error_code problem;
    if (fs::file_size(file, problem) > mostBytes && !problem)
        throw FileError(file, "the gazetteer is larger than 256 MB; give a part of it");
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
    return problem == std::errc() && whole ? std::optional(number) : std::nullopt;
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
    const std::string text = readText(file);
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

void addRows(Gazetteer& gazetteer, std::vector<GazetteerRow> rows, const fs::path& file, const std::string& origin) {
    std::size_t number = 0;
    for (GazetteerRow& row : rows) {
        ++number;
        if (row.place.id.empty() || gazetteer.findPlace(row.place.id) != nullptr)
            row.place.id = PlaceId(file.stem().string() + '#' + std::to_string(number));
        row.place.origin = origin;
        gazetteer.addPlace(std::move(row.place), row.names);
    }
}

std::vector<fs::path> shippedFiles(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code problem;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, problem)) {
        if (entry.path().extension() == ".csv")
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string titleOf(const fs::path& file) {
    if (file.stem() == "natural_earth")
        return "Natural Earth";
    return file.stem() == "geonames" ? "GeoNames" : "Marz";
}

}  // namespace

Loaded<std::vector<GazetteerRow>> readGazetteer(const fs::path& file) {
    const std::string ending = file.extension().string();
    if (ending == ".json" || ending == ".geojson" || ending == ".lpf" || ending == ".jsonld")
        return readLinkedPlaces(file, readText(file));
    return readCsv(file);
}

Loaded<Gazetteer> loadGazetteer(const Atlas& atlas, const fs::path& folder, const std::vector<fs::path>& ownFiles) {
    Loaded<Gazetteer> loaded{Gazetteer(atlas), {}};
    for (const fs::path& file : ownFiles)
        addRows(loaded.value, readGazetteer(file).takeInto(loaded.warnings), file, file.filename().string());
    for (const fs::path& file : shippedFiles(folder)) {
        try {
            addRows(loaded.value, readGazetteer(file).takeInto(loaded.warnings), file, titleOf(file));
        } catch (const FileError& error) {
            loaded.warnings.push_back({std::string(error.what()) + " Its names are not known."});
        }
    }
    addCountryNames(loaded.value);
    return loaded;
}

}  // namespace geo
