// SPDX-License-Identifier: MIT
#include "libgeo/vector/geopackage_views.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <memory>
#include <string_view>
#include <system_error>

#include "libgeo/base/error.h"
#include "libgeo/base/lower_case.h"

namespace geo {

namespace {

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct FinaliseStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

bool isDatabase(const std::filesystem::path& path) {
    std::array<char, 15> head{};
    std::ifstream(path, std::ios::binary).read(head.data(), head.size());
    return std::string_view(head.data(), head.size()) == "SQLite format 3";
}

/// As SQLite takes a file name: what would begin a query or an escape is escaped.
std::string uriOf(const std::filesystem::path& path) {
    std::string uri = "file:";
    for (const char letter : std::filesystem::absolute(path).string()) {
        if (letter == '%' || letter == '?' || letter == '#') {
            constexpr std::string_view digits = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(letter);
            uri += {'%', digits[byte >> 4U], digits[byte & 15U]};
        } else {
            uri += letter;
        }
    }
    return uri + "?mode=ro&immutable=1";  // immutable: no journal is looked for or made beside it
}

}  // namespace

std::set<std::string> viewsIn(const std::filesystem::path& path) {
    std::set<std::string> views;
    if (!isDatabase(path)) {
        return views;
    }
    sqlite3* opened = nullptr;
    const int status = sqlite3_open_v2(uriOf(path).c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    const std::unique_ptr<sqlite3, CloseDatabase> database(opened);
    sqlite3_stmt* prepared = nullptr;
    if (status != SQLITE_OK || sqlite3_prepare_v2(opened, "SELECT name FROM sqlite_master WHERE type = 'view'", -1,
                                                  &prepared, nullptr) != SQLITE_OK) {
        return views;  // damaged: GDAL says in which way
    }
    const std::unique_ptr<sqlite3_stmt, FinaliseStatement> statement(prepared);
    while (sqlite3_step(prepared) == SQLITE_ROW) {
        if (const unsigned char* name = sqlite3_column_text(prepared, 0)) {
            views.insert(lowerCase(reinterpret_cast<const char*>(name)));
        }
    }
    return views;
}

void refuseViewsAsTables(const std::filesystem::path& path, const std::set<std::string>& tables) {
    for (const std::string& view : viewsIn(path)) {
        if (view.starts_with("gpkg_") || tables.contains(view)) {
            throw FormatError(path, {},
                              "its table " + view +
                                  " is a view, a stored query that may never end, so the file was not opened; get "
                                  "the file again from where it came");
        }
    }
}

void refuseUnfinished(const std::filesystem::path& path) {
    std::filesystem::path log = path;
    log += "-wal";
    std::error_code missing;
    const std::uintmax_t bytes = std::filesystem::file_size(log, missing);
    if (!missing && bytes > 0 && isDatabase(path)) {
        throw FileError(path, "another program has it open or did not finish writing it (" + log.filename().string() +
                                  "); close it there, then open it again");
    }
}

}  // namespace geo
