// SPDX-License-Identifier: Apache-2.0
#include "secrets/HeldSecrets.h"

#include "secrets/Text.h"
#include "system/NewFile.h"
#include "system/PrivateFile.h"
#include "system/RegularFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSaveFile>

#include <array>
#include <utility>

namespace latchkey::secrets {

namespace {

Q_LOGGING_CATEGORY(log, "latchkey.secrets", QtWarningMsg)

// A file is the key and then an entry of one size for each secret. After a power cut a piece of an
// entry may be its end: it is cut off before anything is appended.
constexpr qsizetype keySize = 32;
constexpr qsizetype hashSize = 16;
constexpr qsizetype entrySize = 1 + hashSize;
const QString asideSuffix = QStringLiteral(".damaged-");

QByteArray entryOf(const SecretMarks::Mark &mark)
{
    return char(mark.length) + mark.hash;
}

QByteArray newKey()
{
    std::array<quint32, keySize / sizeof(quint32)> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return {reinterpret_cast<const char *>(words.data()), keySize};
}

// The parts of what was posted in one line (postedLine()), and of lines kept as one text.
void addPieces(QByteArrayView text, QList<Secret> &pieces)
{
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        if (at == text.size() || text[at] == '&' || text[at] == '\n') {
            pieces.append(Secret(text.sliced(begin, at - begin)));
            begin = at + 1;
        }
    }
}

// What stands between quotes in an item, as it is and as what it is in base64: so toItem() writes
// secrets.
QList<Secret> piecesOf(QByteArrayView item)
{
    QList<Secret> pieces;
    qsizetype begin = item.indexOf('"');
    while (begin >= 0) {
        const qsizetype end = item.indexOf('"', begin + 1);
        if (end < 0) {
            break;
        }
        const QByteArrayView text = item.sliced(begin + 1, end - begin - 1);
        addPieces(text, pieces);
        auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(),
                                                      QByteArray::AbortOnBase64DecodingErrors);
        if (decoded) {
            addPieces(decoded.decoded, pieces);
            wipe(decoded.decoded);
        }
        begin = end; // which may as well be where the next one begins
    }
    return pieces;
}

tl::unexpected<Problem> unwritable(const QString &path, const QString &detail)
{
    return failure("secrets.list-unwritable",
                   Text::tr("%1 cannot be written, so a secret that is new would not be noticed in "
                            "a file for support. Check that the disk is not full and that the "
                            "file is yours.")
                       .arg(path),
                   detail);
}

// What is too short to be a list, out of the way: whoever wants to can look at it.
Result<void> putAside(const QString &path)
{
    QString aside;
    for (int number = 1; aside.isEmpty() || QFile::exists(aside); ++number) {
        aside = path + asideSuffix + QString::number(number);
    }
    QFile file(path);
    if (!file.rename(aside)) {
        return failure("secrets.list-damaged",
                       Text::tr("%1 is damaged. It lists, by hashes, which secrets may not be in a "
                                "file for support. Rename it or remove it; a new one is then "
                                "begun.")
                           .arg(path),
                       file.errorString());
    }
    qCWarning(log) << "the list of secrets was damaged and is begun anew";
    return {};
}

// The file's octets; empty where there is none, or one that is damaged: that is put aside.
Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!QFile::exists(path)) {
        return QByteArray();
    }
    const auto opened = system::openRegularFile(file, path);
    const QByteArray octets = opened ? file.read(keySize + 2 * mostHeld * entrySize) : QByteArray();
    if (!opened || file.error() != QFile::NoError) {
        return failure("secrets.list-unreadable",
                       Text::tr("%1 cannot be read. It lists, by hashes, which secrets may not be "
                                "in a file for support. Give your account the right to read it, or "
                                "rename it; a new one is then begun.")
                           .arg(path),
                       opened ? file.errorString() : opened.error().detail);
    }
    if (octets.size() < keySize) {
        file.close();
        return putAside(path).map([] { return QByteArray(); });
    }
    return octets;
}

SecretMarks marksIn(QByteArrayView octets)
{
    SecretMarks marks{Secret(octets.first(keySize))};
    for (qsizetype at = keySize; at + entrySize <= octets.size(); at += entrySize) {
        marks.add({uchar(octets[at]), octets.sliced(at + 1, hashSize).toByteArray()});
    }
    return marks;
}

// In the file's place, all or nothing.
Result<void> rewrite(const QString &path, const QByteArray &octets)
{
    QSaveFile file(path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                           file.write(octets) == octets.size() && file.commit();
    return isWritten ? Result<void>() : unwritable(path, file.errorString());
}

// What stays of a file before `more` entries are appended: all of it, but for a piece of an entry;
// where it would hold too many, the newer half.
QByteArray keptOf(const QByteArray &octets, qsizetype more)
{
    const qsizetype entries = (octets.size() - keySize) / entrySize;
    const QByteArray whole = octets.first(keySize + entries * entrySize);
    return entries + more <= mostHeld ? whole
                                      : whole.first(keySize) + whole.last(entries / 2 * entrySize);
}

Result<void> append(const QString &path, const QByteArray &entries)
{
    QFile file(path);
    const auto opened = system::openPrivateToAppend(file, path);
    if (!opened) {
        return unwritable(path, opened.error().detail);
    }
    return file.write(entries) == entries.size() ? Result<void>()
                                                 : unwritable(path, file.errorString());
}

} // namespace

HeldSecrets::HeldSecrets(QString folder)
    : m_folder(std::move(folder))
{}

QString HeldSecrets::path() const
{
    return m_folder + QStringLiteral("/held-secrets");
}

Result<void> HeldSecrets::note(QByteArrayView item) const
{
    const QList<Secret> pieces = piecesOf(item);
    QList<QByteArrayView> values;
    for (const Secret &piece : pieces) {
        values.append(piece.reveal());
    }
    return noteAll(values);
}

void HeldSecrets::noteMade(const QList<QByteArrayView> &values) const
{
    if (const auto noted = noteAll(values); !noted) {
        qCWarning(log) << noted.error().code << noted.error().detail;
    }
}

Result<void> HeldSecrets::noteAll(const QList<QByteArrayView> &values) const
{
    auto content = contentOf(path());
    if (content && content->isEmpty()) {
        const auto made = system::writeNewFile(path(), newKey());
        if (!made && !made.error().isTaken) {
            return unwritable(path(), made.error().detail);
        }
        content = contentOf(path());
    }
    if (!content) {
        return failure(content.error());
    }
    SecretMarks marks = marksIn(*content);
    QByteArray entries;
    for (const QByteArrayView value : values) {
        if (const auto mark = marks.markOf(value); mark && marks.add(*mark)) {
            entries += entryOf(*mark);
        }
    }
    if (entries.isEmpty()) {
        return {};
    }
    const QByteArray kept = keptOf(*content, entries.size() / entrySize);
    if (kept.size() != content->size()) {
        return rewrite(path(), kept + entries);
    }
    return append(path(), entries);
}

bool HeldSecrets::wasDamaged() const
{
    const QFileInfo file(path());
    return !file.dir().entryList({file.fileName() + asideSuffix + u'*'}, QDir::Files).isEmpty();
}

Result<SecretMarks> HeldSecrets::marks() const
{
    const auto content = contentOf(path());
    if (!content) {
        return failure(content.error());
    }
    return content->isEmpty() ? SecretMarks{Secret()} : marksIn(*content);
}

} // namespace latchkey::secrets
