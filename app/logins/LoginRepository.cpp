// SPDX-License-Identifier: Apache-2.0
#include "logins/LoginRepository.h"

#include "base/Random.h"
#include "profile/Profile.h"
#include "profile/Sql.h"

#include <QCoreApplication>
#include <QDateTime>

#include <openssl/evp.h>

#include <algorithm>

namespace latchkey::logins {

namespace {

constexpr qsizetype longestName = 64;
constexpr qsizetype shortestPassword = 8;
constexpr qsizetype longestPassword = 1024;
constexpr qsizetype saltOctets = 16;
constexpr int hashOctets = 32;

bool isVisible(uint codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Separator_Space:
        return codePoint == ' ';
    default:
        return true;
    }
}

QString normalized(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C);
}

bool isGoodName(const QString &name)
{
    const QList<uint> codePoints = name.toUcs4();
    return name.isValidUtf16() && !codePoints.isEmpty() && codePoints.size() <= longestName &&
           name == name.trimmed() && std::all_of(codePoints.cbegin(), codePoints.cend(), isVisible);
}

bool isStrongEnough(const Secret &password)
{
    const QByteArray &octets = password.reveal();
    // in UTF-8 every octet but 10xxxxxx begins a character
    const auto characters = std::count_if(octets.cbegin(), octets.cend(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    });
    return characters >= shortestPassword && octets.size() <= longestPassword &&
           !octets.contains('\0');
}

// PBKDF2 with HMAC-SHA-256 (RFC 8018 §5.2); OpenSSL's takes a fifth of the time of Qt's. Empty if
// it cannot be computed, which matches no hash.
QByteArray derived(const Secret &password, const QByteArray &salt, int rounds)
{
    QByteArray key(hashOctets, '\0');
    const QByteArray &octets = password.reveal();
    const int isDone = PKCS5_PBKDF2_HMAC(octets.constData(), static_cast<int>(octets.size()),
                                         reinterpret_cast<const unsigned char *>(salt.constData()),
                                         static_cast<int>(salt.size()), rounds, EVP_sha256(),
                                         hashOctets, reinterpret_cast<unsigned char *>(key.data()));
    return isDone == 1 ? key : QByteArray();
}

} // namespace

PasswordHash hashed(const Secret &password, int rounds)
{
    const QByteArray salt = randomOctets(saltOctets);
    return {salt, rounds, derived(password, salt, rounds)};
}

// HMAC fills a short key up with NUL octets, so that a password would match with some behind it.
bool matches(const Secret &password, const PasswordHash &stored)
{
    const bool isSame =
        constantTimeEquals(derived(password, stored.salt, stored.rounds), stored.hash);
    return isSame && !password.reveal().contains('\0');
}

LoginRepository::LoginRepository(profile::Profile &profile, int rounds)
    : m_profile(profile)
    , m_rounds(rounds)
{}

Result<QString> LoginRepository::checkNewName(const QString &name) const
{
    QString normal = normalized(name);
    if (!isGoodName(normal)) {
        return failure(
            "login.bad-name",
            QCoreApplication::translate(
                "LoginRepository",
                "Choose a login name of 1 to 64 visible characters, with no blank at its ends."));
    }
    return checkFree(normal).map([&] { return std::move(normal); });
}

Result<QString> LoginRepository::checkNew(const QString &name, const Secret &password) const
{
    auto normal = checkNewName(name);
    if (const auto strong = checkPassword(password); normal && !strong) {
        return failure(strong.error());
    }
    return normal;
}

Result<void> LoginRepository::checkPassword(const Secret &password)
{
    if (isStrongEnough(password)) {
        return {};
    }
    return failure(
        "login.weak-password",
        QCoreApplication::translate(
            "LoginRepository",
            "Choose a password of at least 8 characters (and at most 1,024 bytes, none of them "
            "NUL)."));
}

Result<void> LoginRepository::checkFree(const QString &name) const
{
    const Result<std::optional<Entry>> known = find(name);
    if (!known) {
        return failure(known.error());
    }
    if (known->has_value()) {
        return failure(
            "login.taken",
            QCoreApplication::translate("LoginRepository",
                                        "There is already a login named “%1”. Choose another name.")
                .arg((*known)->name));
    }
    return {};
}

Result<void> LoginRepository::add(const QString &name, const Secret &password)
{
    const Result<QString> normal = checkNew(name, password);
    return normal ? addHashed(*normal, hashed(password, m_rounds)) : failure(normal.error());
}

Result<void> LoginRepository::addHashed(const QString &name, const PasswordHash &hash)
{
    return profile::inTransaction(m_profile.database(), [&]() -> Result<void> {
        if (auto free = checkFree(name); !free) {
            return free; // taken since checkNew()
        }
        return profile::change(
                   m_profile.database(),
                   QStringLiteral("INSERT INTO login (name, salt, rounds, hash, "
                                  "created_at) VALUES (?, ?, ?, ?, ?)"),
                   {name, hash.salt, hash.rounds, hash.hash, QDateTime::currentMSecsSinceEpoch()})
            .map([](qint64) {});
    });
}

Result<QStringList> LoginRepository::names() const
{
    const auto rows = profile::rows(m_profile.database(), QStringLiteral("SELECT name FROM login"));
    if (!rows) {
        return failure(rows.error());
    }
    QStringList names;
    for (const QSqlRecord &row : *rows) {
        names.append(row.value(0).toString());
    }
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return QString::localeAwareCompare(a, b) < 0;
    });
    return names;
}

Result<void> LoginRepository::change(const QString &name, const PasswordHash &hash)
{
    return byName(name).and_then([&](const Entry &known) -> Result<void> {
        return profile::change(
                   m_profile.database(),
                   QStringLiteral("UPDATE login SET salt = ?, rounds = ?, hash = ? WHERE name = ?"),
                   {hash.salt, hash.rounds, hash.hash, known.name})
            .map([](qint64) {});
    });
}

Result<void> LoginRepository::changePassword(const QString &name, const Secret &password)
{
    if (const Result<Entry> known = byName(name); !known) {
        return failure(known.error());
    }
    return checkPassword(password).and_then(
        [&] { return change(name, hashed(password, m_rounds)); });
}

Result<void> LoginRepository::remove(const QString &name)
{
    const Result<Entry> known = byName(name);
    if (!known) {
        return failure(known.error());
    }
    return profile::change(m_profile.database(), QStringLiteral("DELETE FROM login WHERE name = ?"),
                           {known->name})
        .map([](qint64) {});
}

Result<std::optional<LoginRepository::Entry>> LoginRepository::find(const QString &name) const
{
    const auto rows = profile::rows(m_profile.database(),
                                    QStringLiteral("SELECT name, salt, rounds, hash FROM login"));
    if (!rows) {
        return failure(rows.error());
    }
    // SQLite folds the case of ASCII only
    const QString wanted = normalized(name).toCaseFolded();
    for (const QSqlRecord &row : *rows) {
        const QString known = row.value(0).toString();
        if (known.toCaseFolded() == wanted) {
            return Entry{
                known,
                {row.value(1).toByteArray(), row.value(2).toInt(), row.value(3).toByteArray()}};
        }
    }
    return std::nullopt;
}

Result<LoginRepository::Entry> LoginRepository::byName(const QString &name) const
{
    const Result<std::optional<Entry>> known = find(name);
    if (!known) {
        return failure(known.error());
    }
    if (!known->has_value()) {
        return failure("login.unknown", QCoreApplication::translate("LoginRepository",
                                                                    "There is no login named “%1”.")
                                            .arg(name));
    }
    return **known;
}

} // namespace latchkey::logins
