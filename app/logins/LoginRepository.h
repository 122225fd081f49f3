// SPDX-License-Identifier: Apache-2.0
// The local accounts that may sign in on the identity page: names and password hashes.
#pragma once

#include "base/Result.h"
#include "base/Secret.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace latchkey::profile {
class Profile;
} // namespace latchkey::profile

namespace latchkey::logins {

// One password, hashed: PBKDF2-HMAC-SHA256 (RFC 8018 §5.2), 32 octets.
struct PasswordHash
{
    QByteArray salt;
    int rounds = 0;
    QByteArray hash;
};

// OWASP's lower bound for PBKDF2-HMAC-SHA256.
inline constexpr int passwordRounds = 600'000;

// Table `login` of the profile. Names are kept as typed (Unicode NFC) and compared without regard
// to case, as people type them.
class LoginRepository
{
public:
    // `rounds` is lower only in tests.
    explicit LoginRepository(profile::Profile &profile, int rounds = passwordRounds);

    // The name as it would be kept. Problems: `login.bad-name` (empty, longer than 64 characters,
    // blanks around it, invisible characters), `login.taken`, those of profile/Sql.h, as everywhere
    // here.
    Result<QString> checkNewName(const QString &name) const;

    // The same with its password. Problem: also `login.weak-password` (shorter than 8 characters,
    // longer than 1,024 octets, or with a NUL among them).
    Result<QString> checkNew(const QString &name, const Secret &password) const;

    // The password alone. Problem: `login.weak-password`.
    static Result<void> checkPassword(const Secret &password);

    // Hashes in the calling thread (about a second). Problems: those of checkNew().
    Result<void> add(const QString &name, const Secret &password);

    // The second half of add(), for who hashed on another thread: `name` is checkNew()'s.
    // Problem: `login.taken`, if it was taken meanwhile.
    Result<void> addHashed(const QString &name, const PasswordHash &hash);

    // Another password for a login that is there; the second hashes in the calling thread.
    // Problems: `login.unknown`, and `login.weak-password` of the second.
    Result<void> change(const QString &name, const PasswordHash &hash);
    Result<void> changePassword(const QString &name, const Secret &password);

    // In the order of the alphabet.
    Result<QStringList> names() const;

    // Problem: `login.unknown`.
    Result<void> remove(const QString &name);

    struct Entry
    {
        QString name; // as it was added
        PasswordHash password;
    };

    // Nothing if there is no such login.
    Result<std::optional<Entry>> find(const QString &name) const;
    // Problem: `login.unknown`.
    Result<Entry> byName(const QString &name) const;

    // The rounds new hashes get.
    int rounds() const { return m_rounds; }

private:
    Result<void> checkFree(const QString &name) const;

    profile::Profile &m_profile;
    int m_rounds;
};

// Hashes with a fresh salt. Takes about a second with `passwordRounds`.
PasswordHash hashed(const Secret &password, int rounds);

// True if the password is the one that was hashed; takes as long as hashing. None with a NUL is.
bool matches(const Secret &password, const PasswordHash &stored);

} // namespace latchkey::logins
