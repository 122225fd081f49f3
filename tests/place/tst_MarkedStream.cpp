// SPDX-License-Identifier: Apache-2.0
// Marks are found however a stream is cut, and everything else is the program's.
#include "Program.h"
#include "place/MarkedStream.h"

#include <QTest>

using namespace latchkey::place;

namespace {

// The stream as one: octets that follow each other are joined, marks stand in [ ].
QByteArray allOf(MarkedStream &stream, const QByteArrayList &parts)
{
    QByteArray all;
    for (const QByteArray &part : parts) {
        for (const MarkedStream::Piece &piece : stream.take(part)) {
            all += piece.isMark ? '[' + piece.octets + ']' : piece.octets;
        }
    }
    return all + stream.rest();
}

} // namespace

class tst_MarkedStream : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStreamIsReadHoweverItIsCut_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QByteArray>("read");
        const auto row = [](const char *name, const QByteArray &stream, const QByteArray &read) {
            QTest::newRow(name) << stream << read;
        };
        row("nothing", "", "");
        row("no mark", "hello\nworld", "hello\nworld");
        row("all of it", "hiwrwrd:begin\noutwrd:end 0\nbye", "hiwr[begin]out[end 0]bye");
        row("marks only", "wrd:begin\nwrd:end 7\n", "[begin][end 7]");
        row("beginnings of a mark", "wrwrwwrd wrd", "wrwrwwrd wrd");
        row("no line end at the end", "xwrd:end 0", "xwrd:end 0");
        row("a mark in a line", "a wrd:x\nb", "a [x]b");
        row("no mark: far too long", "wrd:" + QByteArray(200, 'x') + "\nwrd:end 0\n",
            "wrd:" + QByteArray(200, 'x') + "\n[end 0]");
        row("NUL and others", QByteArray("\0\xff\r\n", 4) + "wrd:e\n" + QByteArray("\0", 1),
            QByteArray("\0\xff\r\n", 4) + "[e]" + QByteArray("\0", 1));
    }

    void aStreamIsReadHoweverItIsCut()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QByteArray, read);
        for (qsizetype first = 0; first <= stream.size(); ++first) {
            for (qsizetype second = first; second <= stream.size(); ++second) {
                MarkedStream marked("wrd");
                QCOMPARE(allOf(marked, {stream.left(first), stream.mid(first, second - first),
                                        stream.mid(second)}),
                         read);
            }
        }
        MarkedStream marked("wrd");
        QByteArrayList octets;
        for (const char octet : stream) {
            octets.append(QByteArray(1, octet));
        }
        QCOMPARE(allOf(marked, octets), read);
    }

    void whatCanBeNoMarkIsSaidAtOnce()
    {
        MarkedStream stream("word");
        QCOMPARE(stream.take("hello w"), (QList<MarkedStream::Piece>{{"hello ", false}}));
        QCOMPARE(stream.take("eb"), (QList<MarkedStream::Piece>{{"web", false}}));
    }
};

LATCHKEY_TEST(tst_MarkedStream)
#include "tst_MarkedStream.moc"
