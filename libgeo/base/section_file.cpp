// SPDX-License-Identifier: MIT
#include "libgeo/base/section_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "libgeo/base/checksum.h"
#include "libgeo/base/error.h"
#include "libgeo/base/stopping.h"

namespace geo {

namespace {

constexpr std::array<char, 8> magic = {'M', 'a', 'r', 'z', 'S', 'e', 'c', '\n'};
constexpr std::uint32_t formatVersion = 2;
/// Reads differently on a machine of the other byte order.
constexpr std::uint32_t byteOrderMark = 0x01020304;
constexpr std::uint64_t alignment = 64;
constexpr std::uint32_t mostSections = 4096;
constexpr std::uint64_t longestKey = 1u << 20u;

/// How much is written before the next look at whether anybody still wants it.
constexpr std::size_t bytesBetweenLooks = std::size_t{16} << 20u;

/// Checking reads every byte once. Of a large section nothing needs to stay in memory for that.
constexpr std::size_t largeSectionBytes = std::size_t{16} << 20u;

void forgetUntilUsed(std::span<const std::byte> section) {
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(section.data()) + page - 1) / page * page;
    const std::uintptr_t end = reinterpret_cast<std::uintptr_t>(section.data() + section.size()) / page * page;
    if (end > begin) {
        ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
    }
}

std::uint64_t aligned(std::uint64_t offset) {
    return (offset + alignment - 1) / alignment * alignment;
}

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return m_number; }
    /// What was written may turn out not to fit only here.
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

/// A file on its way to its name; gone again where something fails before it has it.
class PartFile {
public:
    explicit PartFile(std::filesystem::path target) : m_target(std::move(target)) {
        static std::atomic<unsigned> number = 0;
        m_path = m_target;
        m_path += ".";  // one after the other: GCC 12 warns of a sum that begins with a literal
        m_path += std::to_string(getpid());
        m_path += "-";
        m_path += std::to_string(number++);
        m_path += ".part";
    }
    ~PartFile() {
        if (!m_renamed) {
            ::unlink(m_path.c_str());
        }
    }
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;

    const char* name() const { return m_path.c_str(); }
    bool takeItsName() {
        m_renamed = ::rename(m_path.c_str(), m_target.c_str()) == 0;
        return m_renamed;
    }

private:
    std::filesystem::path m_target;
    std::filesystem::path m_path;
    bool m_renamed = false;
};

bool writeAll(int file, std::span<const std::byte> bytes, std::uint64_t offset, const std::stop_token& stop) {
    while (!bytes.empty()) {
        throwIfStopped(stop);
        const std::size_t piece = std::min(bytes.size(), bytesBetweenLooks);
        const ssize_t written = ::pwrite(file, bytes.data(), piece, static_cast<off_t>(offset));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes = bytes.subspan(static_cast<std::size_t>(written));
        offset += static_cast<std::uint64_t>(written);
    }
    return true;
}

template <class T>
std::span<const std::byte> bytesOfValue(const T& value) {
    return std::as_bytes(std::span<const T>(&value, 1));
}

}  // namespace

/// Followed by the entries and the key; the sections begin at multiples of the alignment.
struct SectionFile::Header {
    std::array<char, 8> magic{};
    std::uint32_t version = 0;
    std::uint32_t byteOrder = 0;
    std::uint64_t fileBytes = 0;
    std::uint64_t keyBytes = 0;
    std::uint32_t sectionCount = 0;
    std::uint32_t headerBytes = 0;
    std::uint64_t checksum = 0;  // of this header with 0 here, the entries and the key
};

std::optional<SectionFile> SectionFile::open(const std::filesystem::path& path, std::string_view key) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_size < static_cast<off_t>(sizeof(Header))) {
        return std::nullopt;
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (address == MAP_FAILED) {
        return std::nullopt;
    }
    SectionFile opened;
    opened.m_mapping = std::shared_ptr<const void>(address, [size](void* mapped) { ::munmap(mapped, size); });
    opened.m_bytes = {static_cast<const std::byte*>(address), size};
    ::madvise(address, size, MADV_WILLNEED);
    if (!opened.readEntries(key)) {
        return std::nullopt;
    }
    return opened;
}

bool SectionFile::readEntries(std::string_view key) {
    Header header;
    std::memcpy(&header, m_bytes.data(), sizeof header);
    if (header.magic != magic || header.version != formatVersion || header.byteOrder != byteOrderMark ||
        header.headerBytes != sizeof header || header.fileBytes != m_bytes.size() ||
        header.sectionCount > mostSections || header.keyBytes != key.size() || header.keyBytes > longestKey) {
        return false;
    }
    const std::size_t tableBytes = header.sectionCount * sizeof(Entry);
    if (m_bytes.size() - sizeof header < tableBytes + header.keyBytes) {
        return false;
    }
    const std::uint64_t promised = std::exchange(header.checksum, 0);
    const std::span<const std::byte> rest = m_bytes.subspan(sizeof header, tableBytes + header.keyBytes);
    if (promised != (checksum(bytesOfValue(header)) ^ checksum(rest)) ||
        std::memcmp(rest.data() + tableBytes, key.data(), key.size()) != 0) {
        return false;
    }
    m_entries.resize(header.sectionCount);
    std::copy_n(rest.begin(), tableBytes, std::as_writable_bytes(std::span(m_entries)).begin());
    return std::all_of(m_entries.begin(), m_entries.end(), [this](const Entry& entry) { return isSound(entry); });
}

bool SectionFile::isSound(const Entry& entry) const {
    if (entry.elementBytes == 0 || entry.offset % alignment != 0 || entry.offset > m_bytes.size() ||
        entry.bytes > m_bytes.size() - entry.offset || entry.bytes % entry.elementBytes != 0) {
        return false;
    }
    const std::span<const std::byte> section = m_bytes.subspan(entry.offset, entry.bytes);
    const bool same = checksum(section) == entry.checksum;
    if (section.size() >= largeSectionBytes) {
        forgetUntilUsed(section);
    }
    return same;
}

std::optional<std::span<const std::byte>> SectionFile::bytesOf(std::uint32_t id, std::size_t elementBytes) const {
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const Entry& entry) { return entry.id == id; });
    if (found == m_entries.end() || found->elementBytes != elementBytes) {
        return std::nullopt;
    }
    return m_bytes.subspan(found->offset, found->bytes);
}

std::vector<SectionFile::Entry> SectionFileWriter::layOut(std::uint64_t keyBytes, const std::stop_token& stop) const {
    std::vector<SectionFile::Entry> entries;
    std::uint64_t offset =
        aligned(sizeof(SectionFile::Header) + m_sections.size() * sizeof(SectionFile::Entry) + keyBytes);
    for (const Section& section : m_sections) {
        throwIfStopped(stop);
        entries.push_back({section.id, section.elementBytes, offset, section.bytes.size(), checksum(section.bytes)});
        offset = aligned(offset + section.bytes.size());
    }
    return entries;
}

std::uint64_t SectionFileWriter::bytes(std::string_view key) const {
    std::uint64_t offset =
        aligned(sizeof(SectionFile::Header) + m_sections.size() * sizeof(SectionFile::Entry) + key.size());
    for (const Section& section : m_sections) {
        offset = aligned(offset + section.bytes.size());
    }
    return offset;
}

void SectionFileWriter::write(const std::filesystem::path& path, std::string_view key,
                              const std::stop_token& stop) const {
    const std::vector<SectionFile::Entry> entries = layOut(key.size(), stop);
    SectionFile::Header header{.magic = magic,
                               .version = formatVersion,
                               .byteOrder = byteOrderMark,
                               .fileBytes = bytes(key),
                               .keyBytes = key.size(),
                               .sectionCount = static_cast<std::uint32_t>(m_sections.size()),
                               .headerBytes = sizeof header};
    std::vector<std::byte> rest(entries.size() * sizeof(SectionFile::Entry) + key.size());
    const std::size_t tableBytes = rest.size() - key.size();
    std::copy_n(std::as_bytes(std::span(entries)).begin(), tableBytes, rest.begin());
    std::copy_n(std::as_bytes(std::span(key)).begin(), key.size(),
                rest.begin() + static_cast<std::ptrdiff_t>(tableBytes));
    header.checksum = checksum(bytesOfValue(header)) ^ checksum(rest);

    PartFile part(path);
    Descriptor file(::open(part.name(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    bool good = file.number() >= 0 && ::ftruncate(file.number(), static_cast<off_t>(header.fileBytes)) == 0 &&
                writeAll(file.number(), bytesOfValue(header), 0, stop) &&
                writeAll(file.number(), rest, sizeof header, stop);
    for (std::size_t i = 0; good && i < m_sections.size(); ++i) {
        good = writeAll(file.number(), m_sections[i].bytes, entries[i].offset, stop);
    }
    if (!good || !file.close() || !part.takeItsName()) {
        throw FileError(path, std::string("this cannot be written (") + std::strerror(errno) +
                                  "); make room or choose another folder");
    }
}

}  // namespace geo
