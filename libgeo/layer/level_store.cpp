// SPDX-License-Identifier: MIT
#include "libgeo/layer/level_store.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <span>
#include <stop_token>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

#include "libgeo/base/checksum.h"
#include "libgeo/base/error.h"
#include "libgeo/base/stopping.h"
#include "libgeo/base/thread_precedence.h"
#include "libgeo/layer/degrees_file.h"
#include "libgeo/layer/source_identity.h"
#include "libgeo/raster/relief_file.h"

namespace geo {

namespace {

namespace fs = std::filesystem;

/// Part of every key: to be raised when the same build of the program could hold levels of another kind.
constexpr std::string_view recipe = "levels 1";
constexpr std::string_view extension = ".levels";
constexpr std::string_view partExtension = ".part";
constexpr std::chrono::seconds pauseBeforeWriting{1};
constexpr std::chrono::hours abandonedAfter{1};

/// "Used just now", for whoever removes the oldest. Where that cannot be noted, the file merely goes earlier.
void touch(const fs::path& path) {
    ::utimensat(AT_FDCWD, path.c_str(), nullptr, AT_SYMLINK_NOFOLLOW);
}

struct StoredFile {
    fs::path path;
    fs::file_time_type used;
    std::uintmax_t bytes = 0;
};

/// The folder's level files; what programs that were killed left behind is removed.
std::vector<StoredFile> filesIn(const fs::path& folder) {
    std::vector<StoredFile> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (!fs::is_regular_file(entry->symlink_status(ignored))) {
            continue;
        }
        const StoredFile file{entry->path(), entry->last_write_time(ignored), entry->file_size(ignored)};
        if (file.path.extension() == extension) {
            files.push_back(file);
        } else if (file.path.extension() == partExtension &&
                   fs::file_time_type::clock::now() - file.used > abandonedAfter) {
            fs::remove(file.path, ignored);
        }
    }
    return files;
}

std::optional<std::string> keyIn(const std::string& coordinates, const fs::path& source, std::string_view options) {
    const std::optional<std::string> identity = sourceIdentity(source);
    if (!identity) {
        return std::nullopt;
    }
    static const std::string maker = makerIdentity();
    return std::string(recipe) + '\n' + maker + '\n' + coordinates + '\n' + std::string(options) + '\n' + *identity;
}

}  // namespace

/// Takes jobs one after the other, the first a moment after it came; at the end at once.
class LevelStore::Writer {
public:
    Writer() : m_thread([this](const std::stop_token& stop) { work(stop); }) {}
    ~Writer() {
        dropLeisurely();
        waitUntilDone();
    }

    using Work = std::function<void(const std::stop_token&)>;
    enum class Pace { prompt, leisurely };

    void add(Work work, Pace pace = Pace::prompt) {
        {
            const std::lock_guard lock(m_mutex);
            m_jobs.push_back({std::move(work), pace});
        }
        m_changed.notify_all();
    }

    void waitUntilDone() {
        std::unique_lock lock(m_mutex);
        m_hurry = true;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_jobs.empty(); });
        m_hurry = false;
    }

    void giveUpAfter(std::chrono::milliseconds time) {
        std::unique_lock lock(m_mutex);
        m_hurry = true;
        m_changed.notify_all();
        if (!m_changed.wait_for(lock, time, [this] { return m_jobs.empty(); })) {
            m_jobs.resize(1);  // that which is being written
            m_giveUp.request_stop();
            m_changed.wait(lock, [this] { return m_jobs.empty(); });
            m_giveUp = {};
        }
        m_hurry = false;
    }

private:
    struct Job {
        Work work;
        Pace pace = Pace::prompt;
    };

    /// Those that are not begun.
    void dropLeisurely() {
        const std::lock_guard lock(m_mutex);
        const auto first = m_jobs.begin() + (m_atWork && !m_jobs.empty() ? 1 : 0);
        m_jobs.erase(std::remove_if(first, m_jobs.end(), [](const Job& job) { return job.pace == Pace::leisurely; }),
                     m_jobs.end());
    }

    void work(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        while (m_changed.wait(lock, stop, [this] { return !m_jobs.empty(); })) {
            m_changed.wait_for(lock, stop, pauseBeforeWriting, [this] { return m_hurry; });
            while (!m_jobs.empty()) {
                const Work job = m_jobs.front().work;
                const std::stop_token giveUp = m_giveUp.get_token();
                m_atWork = true;
                lock.unlock();
                stepBack();  // here, as the thread may be older than the window
                job(giveUp);
                lock.lock();
                m_atWork = false;
                m_jobs.pop_front();  // only now: who waits for the last one waits until it is done
            }
            m_changed.notify_all();
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Job> m_jobs;
    std::stop_source m_giveUp;
    bool m_hurry = false;
    bool m_atWork = false;  // on the first job
    std::jthread m_thread;  // last: it uses the others
};

LevelStore::LevelStore(fs::path folder, std::uintmax_t budgetBytes)
    : m_folder(std::move(folder)), m_budget(budgetBytes), m_writer(std::make_unique<Writer>()) {}

LevelStore::~LevelStore() = default;

std::optional<std::string> LevelStore::keyOf(const fs::path& source, const ProjectionDefinition& projection,
                                             std::string_view options) {
    return keyIn(projectionIdentity(projection), source, options);
}

std::optional<std::string> LevelStore::degreesKeyOf(const fs::path& source, std::string_view options) {
    return keyIn("degrees", source, options);
}

fs::path LevelStore::fileOf(const std::string& key) const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::uint64_t name = checksum(std::as_bytes(std::span(key)));
    std::string text;
    for (int i = 0; i < 16; ++i, name >>= 4u) {
        text += digits[name & 15u];
    }
    return m_folder / (text + std::string(extension));
}

std::optional<KeptLayer> LevelStore::layer(const std::string& key, const fs::path& source) const {
    const fs::path file = fileOf(key);
    std::optional<KeptLayer> kept = readLevelFile(file, key, source);
    if (kept) {
        touch(file);
    }
    return kept;
}

std::shared_ptr<const ReliefImage> LevelStore::relief(const std::string& key) const {
    const fs::path file = fileOf(key);
    std::optional<ReliefImage> kept = readReliefFile(file, key);
    if (!kept) {
        return nullptr;
    }
    touch(file);
    return std::make_shared<const ReliefImage>(std::move(*kept));
}

std::optional<std::vector<GeoShape>> LevelStore::degrees(const std::string& key) const {
    const fs::path file = fileOf(key);
    std::optional<std::vector<GeoShape>> kept = readDegreesFile(file, key);
    if (kept) {
        touch(file);
    }
    return kept;
}

std::optional<Warning> LevelStore::damageOf(const std::string& key) const {
    std::error_code ignored;
    if (!fs::exists(fileOf(key), ignored)) {
        return std::nullopt;
    }
    return Warning{m_folder.string() +
                   ": what was kept here of the map's layers was damaged; it has been made anew from their files."};
}

void LevelStore::keep(const std::string& key, KeptLayer layer) {
    m_writer->add([this, key, layer = std::move(layer)](const std::stop_token& stop) {
        write(layer.projected->memoryBytes(), [&] { writeLevelFile(fileOf(key), key, layer, stop); });
    });
}

void LevelStore::keep(const std::string& key, std::shared_ptr<const ReliefImage> relief) {
    m_writer->add([this, key, relief = std::move(relief)](const std::stop_token&) {
        write(relief->shade.size() * 2, [&] { writeReliefFile(fileOf(key), key, *relief); });
    });
}

void LevelStore::keepDegrees(const std::string& key, ReadShapes read) {
    m_writer->add(
        [this, key, read = std::move(read)](const std::stop_token& stop) {
            if (degrees(key)) {
                return;  // a damaged file is none
            }
            try {
                const std::vector<GeoShape> shapes = read(stop);
                std::uintmax_t bytes = 0;
                for (const GeoShape& shape : shapes) {
                    bytes += shape.points.size() * sizeof(LonLat);
                }
                write(bytes, [&] { writeDegreesFile(fileOf(key), key, shapes, stop); });
            } catch (const std::exception&) {
                // Then the file is read again when another projection is asked for.
            }
        },
        Writer::Pace::leisurely);
}

KeptLayer LevelStore::keepMapped(const std::string& key, KeptLayer layer, const fs::path& source,
                                 const std::stop_token& stop) const {
    write(layer.projected->memoryBytes(), [&] { writeLevelFile(fileOf(key), key, layer, stop); });
    throwIfStopped(stop);
    return this->layer(key, source).value_or(std::move(layer));
}

void LevelStore::waitUntilWritten() {
    m_writer->waitUntilDone();
}

void LevelStore::giveUpWritingAfter(std::chrono::milliseconds time) {
    m_writer->giveUpAfter(time);
}

std::uintmax_t LevelStore::budgetOn(const fs::path& folder) {
    constexpr std::uintmax_t largestBudget = usualBudget * 16;
    constexpr std::uintmax_t shareOfDisk = 16;
    fs::path present = folder;
    std::error_code error;
    while (present.has_relative_path() && !fs::exists(present, error)) {
        present = present.parent_path();
    }
    const fs::space_info space = fs::space(present, error);
    return error ? usualBudget : std::clamp(space.capacity / shareOfDisk, usualBudget, largestBudget);
}

void LevelStore::write(std::uintmax_t bytes, const std::function<void()>& writeFile) const {
    // Who has twice as much left on the disk will not miss it.
    std::error_code error;
    fs::create_directories(m_folder, error);
    const fs::space_info space = fs::space(m_folder, error);
    if (error || bytes > m_budget || space.available / 2 < bytes) {
        return;
    }
    try {
        writeFile();
        removeOldest();
    } catch (const std::exception&) {
        // Nothing is kept then: the next start makes it again.
    }
}

void LevelStore::removeOldest() const {
    std::vector<StoredFile> files = filesIn(m_folder);
    std::sort(files.begin(), files.end(),
              [](const StoredFile& one, const StoredFile& other) { return one.used > other.used; });
    std::uintmax_t total = 0;
    for (const StoredFile& file : files) {
        total += file.bytes;
        if (total > m_budget) {
            std::error_code ignored;
            fs::remove(file.path, ignored);
        }
    }
}

}  // namespace geo
