// SPDX-License-Identifier: MIT
#pragma once

// A small invented atlas in a temporary folder, whose tables a test may change before they are written.

#include <filesystem>
#include <map>
#include <string>

namespace geo::test {

/// A folder that goes when the object goes.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

void writeFile(const std::filesystem::path& path, const std::string& bytes);

/// The CSV text of each table by its name: six places, seven claims, two sources, and nothing wrong with them.
std::map<std::string, std::string> tinyTables();
/// The table with the first occurrence of a text replaced; fails the test where there is none.
void change(std::string& table, const std::string& from, const std::string& to);
/// Writes each table as NAME.csv.
void writeTables(const std::filesystem::path& folder, const std::map<std::string, std::string>& tables);
/// Copies a folder of CSV tables into a GeoPackage through OGR, the geometry of places as a real one.
void makeGeoPackage(const std::filesystem::path& folder, const std::filesystem::path& geoPackage);

}  // namespace geo::test
