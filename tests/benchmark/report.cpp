// SPDX-License-Identifier: MIT
#include "tests/benchmark/report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <iomanip>
#include <iostream>
#include <sstream>

#include "libgeo/base/error.h"

namespace marz::benchmark {

namespace {

/// Three significant digits are more than runs of the same program agree on.
std::string inWords(double value) {
    std::ostringstream text;
    const int decimals = value < 1.0 ? 3 : value < 10.0 ? 2 : value < 100.0 ? 1 : 0;
    text << std::fixed << std::setprecision(decimals) << value;
    return text.str();
}

std::string withUnit(const std::optional<double>& value, const std::string& unit) {
    if (!value) {
        return "–";
    }
    std::ostringstream text;
    text << *value << " " << unit;
    return text.str();
}

std::string_view inWords(Verdict verdict) {
    switch (verdict) {
        case Verdict::noLimit:
            return "";
        case Verdict::reachesAim:
            return "aim";
        case Verdict::reachesMust:
            return "must";
        case Verdict::misses:
            return "**missed**";
    }
    return "";
}

QJsonObject toJson(const Row& row) {
    QJsonObject object{{QStringLiteral("id"), QString::fromStdString(row.id)},
                       {QStringLiteral("title"), QString::fromStdString(row.title)},
                       {QStringLiteral("value"), row.value},
                       {QStringLiteral("unit"), QString::fromStdString(row.unit)}};
    const auto addOptional = [&object](const QString& key, const std::optional<double>& value) {
        if (value) {
            object.insert(key, *value);
        }
    };
    addOptional(QStringLiteral("must"), row.limits.must);
    addOptional(QStringLiteral("aim"), row.limits.aim);
    addOptional(QStringLiteral("cpu_ms"), row.cpuMilliseconds);
    return object;
}

}  // namespace

Verdict verdictOn(const Row& row) {
    if (row.limits.aim && row.value <= *row.limits.aim) {
        return Verdict::reachesAim;
    }
    if (row.limits.must) {
        return row.value <= *row.limits.must ? Verdict::reachesMust : Verdict::misses;
    }
    return Verdict::noLimit;
}

void Report::add(Row row) {
    std::cerr << row.id << ": " << inWords(row.value) << " " << row.unit << std::endl;
    m_rows.push_back(std::move(row));
}

void printTable(const std::vector<Row>& rows, std::ostream& out) {
    out << "| what | measured | must | aim | reaches | CPU, all threads | row |\n|---|---:|---:|---:|---|---:|---|\n";
    for (const Row& row : rows) {
        out << "| " << row.title << " | " << inWords(row.value) << " " << row.unit << " | "
            << withUnit(row.limits.must, row.unit) << " | " << withUnit(row.limits.aim, row.unit) << " | "
            << inWords(verdictOn(row)) << " | "
            << (row.cpuMilliseconds ? inWords(*row.cpuMilliseconds) + " ms" : std::string()) << " | `" << row.id
            << "` |\n";
    }
    out << std::flush;
}

void writeJson(const std::vector<Row>& rows, const std::string& path) {
    QJsonArray array;
    for (const Row& row : rows) {
        array.append(toJson(row));
    }
    QSaveFile file(QString::fromStdString(path));
    const QByteArray text = QJsonDocument(array).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        throw geo::FileError(path,
                             "cannot be written (" + file.errorString().toStdString() + "); choose another file.");
    }
}

}  // namespace marz::benchmark
