// SPDX-License-Identifier: MIT
#pragma once

// What was measured, row by row, beside what must be reached and what is aimed at: as a table for people and as JSON.

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace marz::benchmark {

/// Smaller is better for every figure that is measured here.
struct Limits {
    std::optional<double> must;
    std::optional<double> aim;
};

struct Row {
    std::string id;     // stable, for --filter and JSON: "frame.v1"
    std::string title;  // for people
    double value = 0.0;
    std::string unit;  // "ms", "MB", "x" for a ratio
    Limits limits;
    std::optional<double> cpuMilliseconds;  // of all threads, where wall time was measured
};

enum class Verdict { noLimit, reachesAim, reachesMust, misses };
Verdict verdictOn(const Row& row);

class Report {
public:
    /// Only rows whose id contains `filter` are wanted; an empty one wants all.
    explicit Report(std::string filter) : m_filter(std::move(filter)) {}

    bool wants(std::string_view id) const { return id.find(m_filter) != std::string_view::npos; }
    /// Keeps the row and, so that a long run can be watched, says it at once on stderr.
    void add(Row row);
    const std::vector<Row>& rows() const { return m_rows; }

private:
    std::string m_filter;
    std::vector<Row> m_rows;
};

/// A table in Markdown.
void printTable(const std::vector<Row>& rows, std::ostream& out);
/// Throws geo::FileError where the file cannot be written.
void writeJson(const std::vector<Row>& rows, const std::string& path);

}  // namespace marz::benchmark
