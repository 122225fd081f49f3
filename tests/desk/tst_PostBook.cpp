// SPDX-License-Identifier: Apache-2.0
// THREATS 3: however many POSTs are forged, the store's own is not pushed out.
#include "Program.h"
#include "desk/PostBook.h"

#include <QTest>

using namespace latchkey;
using desk::PostBook;

namespace {

QByteArray token(const QByteArray &text)
{
    return text.rightJustified(32, '0');
}

PostBook::Post post(const QByteArray &key, const QByteArray &secret = "s",
                    const QByteArray &peer = "account 1", qsizetype urlOctets = 24)
{
    return {{{}, Secret(token(key)), Secret(token(secret)), Secret(token("v"))},
            QByteArray(urlOctets, 'u'),
            peer};
}

QString keyOf(const QByteArray &key)
{
    return fingerprint(token(key));
}

} // namespace

class tst_PostBook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasPostedIsFound()
    {
        PostBook book;
        const QString id = book.add(post("own", "secret"));
        QCOMPARE(id, fingerprint(token("own") + '&' + token("secret") + '&' + token("v")));
        QVERIFY(book.find(id)->consumerSecret == Secret(token("secret")));
        QCOMPARE(book.storeBaseUrlOf(id), QByteArray(24, 'u'));
        QVERIFY(book.hasKey(keyOf("own")));
        QVERIFY(!book.hasKey(keyOf("other")));
        const QList<activation::Posted> own = book.withKey(keyOf("own"));
        const activation::Posted wanted{id, keyOf("own"),
                                        fingerprint(token("own") + '&' + token("secret"))};
        QCOMPARE(own, QList<activation::Posted>{wanted});
        QCOMPARE(book.add(post("own", "secret")), id);
        QCOMPARE(book.all().size(), 1);
    }

    // With addresses as long as are kept, and nothing known of a pop-up.
    void tenThousandForgedOnesPushNothingOut_data()
    {
        QTest::addColumn<int>("at");
        QTest::newRow("before") << 0;
        QTest::newRow("amid") << 5'000;
        QTest::newRow("after") << 10'000;
    }

    void tenThousandForgedOnesPushNothingOut()
    {
        QFETCH(int, at);
        PostBook book;
        for (int i = 0; i <= 10'000; ++i) {
            book.add(i == at ? post("own") : post(QByteArray::number(i), "s", "account 1", 256));
        }
        QCOMPARE(book.withKey(keyOf("own")).size(), 1);
    }

    void theBookIsBounded()
    {
        PostBook book;
        for (int i = 0; i < 50'000; ++i) {
            book.add(post(QByteArray::number(i), "s", "account 1", 5'000));
        }
        const qsizetype many = book.all().size();
        QVERIFY2(many >= 10'000 && many < 25'000, qPrintable(QString::number(many)));
        QVERIFY(book.withKey(keyOf("49999")).size() == 1);
    }

    void whoSendsMostMakesRoom()
    {
        PostBook book;
        book.add(post("own", "s", "account 2"));
        for (int i = 0; i < 40'000; ++i) {
            book.add(post(QByteArray::number(i)));
        }
        QVERIFY(book.hasKey(keyOf("own")));
    }

    void whatAnOpenPopUpCarriesStays()
    {
        PostBook book;
        book.add(post("own"));
        book.protect("account 1", keyOf("own"));
        for (int i = 0; i < 40'000; ++i) {
            book.protect("account 2", keyOf(QByteArray::number(i)));
            book.add(post(QByteArray::number(i)));
        }
        QVERIFY(book.hasKey(keyOf("own")));
    }

    void oneKeyHasItsShare()
    {
        PostBook book;
        const QString first = book.add(post("own", "first"));
        for (int i = 0; i < 3'000; ++i) {
            book.add(post("own", QByteArray::number(i)));
        }
        const QString last = book.add(post("own", "last"));
        const QList<activation::Posted> own = book.withKey(keyOf("own"));
        QCOMPARE(own.size(), activation::maximumOfOneKey);
        QCOMPARE(own.first().candidate, first);
        QCOMPARE(own.last().candidate, last);
    }

    void everyPostIsInOnePageThatFitsAnItem()
    {
        PostBook book;
        for (int i = 0; i < 2'000; ++i) {
            book.add(post(QByteArray::number(i)));
        }
        QCOMPARE(book.takeChanged().size(), book.pages());
        qsizetype all = 0;
        for (int page = 0; page < book.pages(); ++page) {
            all += book.page(page).size();
        }
        QCOMPARE(all, 2'000);
        const QString id = book.add(post("own"));
        QCOMPARE(book.takeChanged(), QList<int>{book.pages() - 1});
        book.keepOnly({id});
        QCOMPARE(book.all().size(), 1);
        QCOMPARE(book.pages(), 1);
    }
};

LATCHKEY_TEST(tst_PostBook)
#include "tst_PostBook.moc"
