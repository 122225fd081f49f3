// SPDX-License-Identifier: Apache-2.0
// A query is cut where its marks are.
#include "Program.h"
#include "web/QueryPieces.h"

#include <QtTest>

using namespace latchkey::web;

class tst_QueryPieces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void piecesAreCutAtTheirMarks_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArrayList>("pieces"); // name|value|equals, with % and + where seen
        QTest::newRow("nothing") << QByteArray() << QByteArrayList();
        QTest::newRow("separators alone") << QByteArray("&&&") << QByteArrayList();
        QTest::newRow("two") << QByteArray("a=b&c=d") << QByteArrayList{"a|b|1", "c|d|1"};
        QTest::newRow("a flag") << QByteArray("a&b=") << QByteArrayList{"a||0", "b||1"};
        QTest::newRow("no name") << QByteArray("=a&=") << QByteArrayList{"|a|1", "||1"};
        QTest::newRow("several equals signs")
            << QByteArray("a=b=c&d==&e===f") << QByteArrayList{"a|b=c|2", "d|=|2", "e|==f|2"};
        QTest::newRow("marks in either part")
            << QByteArray("a%20=b&c=d+e&+=%") << QByteArrayList{"a%20|b|1%", "c|d+e|1+", "+|%|1%+"};
        QTest::newRow("separators around")
            << QByteArray("&a=1&&b=2&") << QByteArrayList{"a|1|1", "b|2|1"};
    }
    void piecesAreCutAtTheirMarks()
    {
        QFETCH(const QByteArray, query);
        QByteArrayList pieces;
        forEachPiece(query, [&pieces](const QueryPiece &piece) {
            pieces.append(piece.name.toByteArray() + '|' + piece.value.toByteArray() + '|' +
                          QByteArray::number(piece.equals) + (piece.isEncoded ? "%" : "") +
                          (piece.hasPlus ? "+" : ""));
            return true;
        });
        QTEST(pieces, "pieces");
    }

    void itEndsWhenAsked()
    {
        int taken = 0;
        forEachPiece("a&b&c&d", [&taken](const QueryPiece &) { return ++taken < 2; });
        QCOMPARE(taken, 2);
    }
};

LATCHKEY_TEST(tst_QueryPieces)
#include "tst_QueryPieces.moc"
