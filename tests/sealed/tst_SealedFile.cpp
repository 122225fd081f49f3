// SPDX-License-Identifier: Apache-2.0
// A file under a passphrase: it opens with that one only, and says why it does not.
#include "Program.h"
#include "sealed/Passphrase.h"
#include "sealed/SealedFile.h"

#include <QElapsedTimer>
#include <QTest>

using namespace latchkey;
using sealed::Cost;

namespace {

constexpr Cost cheap{1, 8};
constexpr qsizetype piece = 65'536;
const Secret passphrase(QByteArrayView("correct horse battery"));

QByteArray fileOf(const QByteArray &content, const Secret &under = passphrase)
{
    return sealed::sealed(Secret(content), under, cheap).value();
}

QByteArray problemOf(const QByteArray &file, const Secret &under = passphrase)
{
    const auto read = sealed::unsealed(file, under);
    return read ? QByteArray() : read.error().code;
}

} // namespace

class tst_SealedFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasSealedIsReadBack_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size :
             {qsizetype(0), qsizetype(1), piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 7}) {
            QTest::addRow("%lld octets", qint64(size)) << size;
        }
    }
    void whatWasSealedIsReadBack()
    {
        QFETCH(qsizetype, size);
        QByteArray content(size, 'x');
        for (qsizetype i = 0; i < size; i += 101) {
            content[i] = char(i);
        }
        const QByteArray file = fileOf(content);
        QCOMPARE(sealed::unsealed(file, passphrase).value().reveal(), content);
        if (size > 100) {
            QVERIFY(!file.contains(content.first(100)));
        }
    }

    // two files of the same content have nothing in common but their head's first octets
    void eachFileIsAnother() { QVERIFY(fileOf("same").sliced(28) != fileOf("same").sliced(28)); }

    void anotherPassphraseIsToldFromDamage()
    {
        QCOMPARE(problemOf(fileOf("it"), Secret(QByteArrayView("Correct horse battery"))),
                 QByteArray("sealed.wrong-passphrase"));
    }

    // "é" as one character, and as two, as other systems type it
    void aPassphraseIsTheSameOnEveryKeyboard()
    {
        const Secret one(QByteArrayView("caf\xc3\xa9 horse battery"));
        const Secret two(QByteArrayView("cafe\xcc\x81 horse battery"));
        QCOMPARE(sealed::unsealed(fileOf("it", one), two).value().reveal(), QByteArray("it"));
    }

    void anyChangedOctetIsDamage()
    {
        const QByteArray file = fileOf("content");
        for (qsizetype at = 0; at < file.size(); ++at) {
            QByteArray changed = file;
            changed[at] = char(changed[at] ^ 1);
            const QByteArray expected = at < 16   ? "sealed.not-ours"
                                        : at < 20 ? "sealed.too-new"
                                                  : "sealed.damaged";
            QCOMPARE(problemOf(changed), expected);
        }
    }

    void anyLostOctetIsDamage()
    {
        const QByteArray file = fileOf(QByteArray(piece + 10, 'x'));
        const QList<qsizetype> lengths{16, 99, 100, 100 + piece + 17, file.size() - 1};
        for (const qsizetype length : lengths) {
            QCOMPARE(problemOf(file.first(length)), QByteArray("sealed.damaged"));
        }
        QCOMPARE(problemOf(file + 'x'), QByteArray("sealed.damaged"));
        QCOMPARE(problemOf(file + file.last(27)), QByteArray("sealed.damaged"));
    }

    void piecesInAnotherOrderAreDamage()
    {
        const QByteArray file = fileOf(QByteArray(3 * piece, 'x'));
        const qsizetype whole = piece + 17;
        const QByteArray swapped = file.first(100) + file.sliced(100 + whole, whole) +
                                   file.sliced(100, whole) + file.sliced(100 + 2 * whole);
        QCOMPARE(problemOf(swapped), QByteArray("sealed.damaged"));
    }

    void whatIsNoSuchFileIsSaid()
    {
        QCOMPARE(problemOf(""), QByteArray("sealed.not-ours"));
        QCOMPARE(problemOf("{\"latchkey\": \"integrations\"}"), QByteArray("sealed.not-ours"));
    }

    void easyPassphrasesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<bool>("isTaken");
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("eleven characters") << QByteArray("abcdefghijk") << false;
        QTest::newRow("twelve characters") << QByteArray("abcdefghijkl") << true;
        QTest::newRow("eleven of two octets") << QString::fromUtf8("äöüßéèêáàâó").toUtf8() << false;
        QTest::newRow("one character") << QByteArray(40, 'a') << false;
        QTest::newRow("five characters") << QByteArray("abcdeabcdeabcde") << false;
        QTest::newRow("a number") << QByteArray("12345678901234567890") << false;
        QTest::newRow("words") << QByteArray("correct horse battery staple") << true;
        QTest::newRow("endless") << QByteArray("abcdefg").repeated(1000) << false;
    }
    void easyPassphrasesAreRefused()
    {
        QFETCH(QByteArray, typed);
        QFETCH(bool, isTaken);
        const auto file = sealed::sealed(Secret("it"), Secret(typed), cheap);
        QCOMPARE(file.has_value(), isTaken);
        if (!isTaken) {
            QCOMPARE(file.error().code, QByteArray("sealed.weak-passphrase"));
            QVERIFY(file.error().sentence.contains(sealed::passphraseRule()));
        }
    }

    // what others are kept from by: the cost that is the default
    void tryingAPassphraseIsDear()
    {
        const QByteArray file = sealed::sealed(Secret("it"), passphrase).value();
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(sealed::unsealed(file, passphrase).value().reveal(), QByteArray("it"));
        QVERIFY(timer.elapsed() > 100);
    }
};

LATCHKEY_TEST(tst_SealedFile)
#include "tst_SealedFile.moc"
