// SPDX-License-Identifier: MIT
#pragma once

// The one exception hierarchy of libgeo. An Error means "this cannot go on"; its message is one sentence
// for the user that says what failed, in which file, and what to do about it. Bad records in good files are not
// errors but Warnings (see loaded.h); normal absence is std::optional.

#include <filesystem>
#include <stdexcept>
#include <string>

namespace geo {

class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A file that cannot be opened, read or written.
class FileError : public Error {
public:
    FileError(const std::filesystem::path& path, const std::string& message);
    const std::filesystem::path& path() const { return m_path; }

protected:
    FileError(const std::filesystem::path& path, const std::string& where, const std::string& message);

private:
    std::filesystem::path m_path;
};

/// A file that opens but does not hold what its format promises. `where` names line, table or feature; it may be empty.
class FormatError : public FileError {
public:
    FormatError(const std::filesystem::path& path, const std::string& where, const std::string& message);
    const std::string& where() const { return m_where; }

private:
    std::string m_where;
};

/// The user has asked to stop. Nothing failed, and there is nothing to say.
class Cancelled : public Error {
public:
    Cancelled() : Error("This was cancelled.") {}
};

/// A projection that PROJ does not know or cannot set up.
class ProjectionError : public Error {
public:
    using Error::Error;
};

}  // namespace geo
