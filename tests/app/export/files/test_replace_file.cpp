// SPDX-License-Identifier: MIT
#include "app/export/files/replace_file.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QIODevice>
#include <csignal>

#include "app/convert/qt_text.h"
#include "app/export/files/unnamed_file.h"
#include "app/export/page/export_error.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace marz;

namespace {

QString in(const test::TemporaryFolder& folder, const char* name) {
    return toQString((folder / name).string());
}

std::size_t filesIn(const test::TemporaryFolder& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder.path()), {}));
}

/// A process of its own writes half of a file, says so, and is killed while it waits to go on.
void writeHalfAndBeKilled(const QString& path) {
    int half[2];
    REQUIRE(::pipe(half) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        replaceFile(path, [&](QIODevice& device) {
            device.write(QByteArray(1 << 20, 'x'));
            const char done = 1;
            [[maybe_unused]] const ssize_t told = ::write(half[1], &done, 1);
            for (;;) {
                ::pause();
            }
        });
    }
    char done = 0;
    REQUIRE(::read(half[0], &done, 1) == 1);
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    ::close(half[0]);
    ::close(half[1]);
}

/// What this user may not write, the process may not write while the object lives, also where tests run as root.
class WithoutRights {
public:
    WithoutRights() { m_changed = ::geteuid() == 0 && ::seteuid(65534) == 0; }
    ~WithoutRights() {
        if (m_changed && ::seteuid(0) != 0) {
            std::abort();
        }
    }

private:
    bool m_changed = false;
};

/// No file may become larger than this while the object lives; what is beyond is cut off, as on a full disk.
class FilesNoLargerThan {
public:
    explicit FilesNoLargerThan(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FilesNoLargerThan() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }

private:
    rlimit m_before{};
    void (*m_signal)(int) = SIG_DFL;
};

}  // namespace

TEST_CASE("What the system says of a write that was cut short is in the sentence, however much came at once") {
    const test::TemporaryFolder folder;
    folder.write("map.png", "the old map");
    for (const qsizetype atOnce : {1 << 20, 1 << 12}) {
        CAPTURE(atOnce);
        const auto writeTooMuch = [atOnce](QIODevice& device) {
            for (qsizetype written = 0; written < (1 << 20); written += atOnce) {
                device.write(QByteArray(atOnce, 'x'));
            }
        };
        const FilesNoLargerThan limit(100'000);
        CHECK_THROWS_WITH(replaceFile(in(folder, "map.png"), writeTooMuch), ContainsSubstring("File too large"));
    }
    CHECK(test::contentOf(folder / "map.png") == "the old map");
    CHECK(filesIn(folder) == 1);
}

TEST_CASE("A process that is killed in the middle of writing leaves the old file whole and nothing beside it") {
    const test::TemporaryFolder folder;
    if (!UnnamedFile(in(folder, "probe")).isOpen()) {
        MARZ_SKIP("this file system has no files without a name");
    }
    folder.write("map.png", "the old map");
    writeHalfAndBeKilled(in(folder, "map.png"));
    CHECK(test::contentOf(folder / "map.png") == "the old map");
    CHECK(filesIn(folder) == 1);
    writeHalfAndBeKilled(in(folder, "new.png"));
    CHECK(filesIn(folder) == 1);
}

TEST_CASE("What a killed process left in the instant of replacing does not stand in the way") {
    const test::TemporaryFolder folder;
    folder.write("map.png", "the old map");
    folder.write(".map.png.new", "left behind");
    replaceFile(in(folder, "map.png"), "the new map");
    CHECK(test::contentOf(folder / "map.png") == "the new map");
    CHECK(filesIn(folder) == 1);
}

TEST_CASE("A file that is replaced keeps its permissions, and one behind a link is replaced where it is") {
    const test::TemporaryFolder folder;
    folder.write("map.png", "the old map");
    ::chmod((folder / "map.png").c_str(), 0640);
    std::filesystem::create_symlink(folder / "map.png", folder / "link.png");
    CHECK(replaceFile(in(folder, "link.png"), [](QIODevice& device) { device.write("the new map"); }) == 11);
    CHECK(std::filesystem::is_symlink(folder / "link.png"));
    CHECK(test::contentOf(folder / "map.png") == "the new map");
    struct stat now {};
    REQUIRE(::stat((folder / "map.png").c_str(), &now) == 0);
    CHECK((now.st_mode & 0777) == 0640);
    CHECK(filesIn(folder) == 2);
}

TEST_CASE("A folder or a file that may not be written is one sentence with the path, and stays as it was") {
    const test::TemporaryFolder folder;
    folder.write("map.png", "the old map");
    ::chmod((folder / "map.png").c_str(), 0444);
    ::chmod(folder.path().c_str(), 0755);
    {
        const WithoutRights nobody;
        for (const char* name : {"map.png", "new.png"}) {
            CAPTURE(name);
            CHECK_THROWS_WITH(replaceFile(in(folder, name), "the new map"),
                              ContainsSubstring(name) && ContainsSubstring("permissions"));
        }
    }
    CHECK(test::contentOf(folder / "map.png") == "the old map");
    CHECK(filesIn(folder) == 1);
}

TEST_CASE("A writer that gives up leaves the old file and nothing beside it") {
    const test::TemporaryFolder folder;
    folder.write("map.png", "the old map");
    CHECK_THROWS_AS(replaceFile(in(folder, "map.png"),
                                [](QIODevice& device) {
                                    device.write("half");
                                    throw ExportError("no more");
                                }),
                    ExportError);
    CHECK(test::contentOf(folder / "map.png") == "the old map");
    CHECK(filesIn(folder) == 1);
}
