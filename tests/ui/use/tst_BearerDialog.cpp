// SPDX-License-Identifier: Apache-2.0
// A bare token is sent once and only when a person says so; what it means is said beforehand and
// afterwards.
#include "Program.h"
#include "desk/Timeline.h"
#include "httpcall/ScriptedPeer.h"
#include "secrets/Credentials.h"
#include "ui/use/BearerDialog.h"
#include "ui/use/Used.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace latchkey;
using tests::Used;
using ui::BearerDialog;

namespace {

QByteArray json(int status, const QByteArray &body)
{
    return "HTTP/1.1 " + QByteArray::number(status) +
           " X\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

// A store that takes signed calls, and answers bare tokens as it is told.
struct Store
{
    explicit Store(QByteArray toBare)
        : answerToBare(std::move(toBare))
    {
        bool isKept = false;
        used.it->secrets().store().write(
            secrets::itemKeyOfIntegration(used.id),
            secrets::toItem(secrets::IntegrationSecrets{
                peer.origin(), Secret(QByteArray(32, 'k')), Secret(QByteArray(32, 'c')),
                Secret(QByteArray(32, 'a')), Secret(QByteArray(32, 't'))}),
            [&](const Result<void> &) { isKept = true; });
        [&] {
            QTRY_VERIFY(isKept);
        }();
    }

    qsizetype bare() const
    {
        const QList<QByteArray> requests = peer.requests();
        return std::count_if(requests.begin(), requests.end(), [](const QByteArray &request) {
            return request.contains("\r\nAuthorization: Bearer ");
        });
    }

    QByteArray answerToBare;
    tests::ScriptedPeer peer{[this](QTcpSocket *socket, const QByteArray &request) {
        tests::answer(socket, request.contains("\r\nAuthorization: Bearer ")
                                  ? answerToBare
                                  : json(200, "[\"Magento_Backend\"]"));
    }};
    Used used{peer.origin() + '/'};
};

QString shown(const BearerDialog &dialog)
{
    QStringList texts;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible()) {
            texts.append(label->text());
        }
    }
    return texts.join(QLatin1Char('\n'));
}

QPushButton *tryButton(const BearerDialog &dialog)
{
    const auto buttons = dialog.findChildren<QPushButton *>();
    const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *each) {
        return each->text() == QStringLiteral("Find out");
    });
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

class tst_BearerDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAnswerIsSaid_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("said");
        QTest::newRow("refused")
            << json(401, R"({"message":"The consumer isn't authorized to access %resources."})")
            << QStringLiteral("wants a signature");
        QTest::newRow("accepted") << json(200, R"(["Magento_Backend"])")
                                  << QStringLiteral("takes the bare token");
        QTest::newRow("neither") << json(200, "{}") << QStringLiteral("could not be found out");
    }
    void theAnswerIsSaid()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, said);
        Store store(answer);
        BearerDialog dialog(*store.used.it, store.used.id);
        dialog.show();
        QCOMPARE(store.peer.requests().size(), 0); // nothing before a person asks for it
        tryButton(dialog)->click();
        QVERIFY(!tryButton(dialog)->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(shown(dialog).contains(said), 30'000);
        QCOMPARE(store.bare(), 1);
        QVERIFY(tryButton(dialog)->isEnabled());
        QVERIFY(!shown(dialog).contains(QString(32, QLatin1Char('a'))));
    }

    void whoWouldMissItIsSaid()
    {
        const Used used;
        {
            BearerDialog dialog(*used.it, used.id);
            dialog.show();
            QVERIFY(shown(dialog).contains(QStringLiteral("(n8n). None would stop")));
            QVERIFY(shown(dialog).contains(QStringLiteral("handed the tokens to nobody")));
        }
        integrations::IntegrationRepository repository = used.it->integrations().repository();
        activation::TimelineEvent event;
        event.time = systemClock()();
        event.step = activation::TimelineStep::HandedOver;
        QVERIFY(desk::note(repository, used.id, event));
        used.it->integrations().tell(used.id, event);
        BearerDialog dialog(*used.it, used.id);
        dialog.show();
        QVERIFY2(shown(dialog).contains(QStringLiteral("handed over 1 time")),
                 qPrintable(shown(dialog)));
    }

    void withoutTokensNothingIsOffered()
    {
        tests::TestSession it;
        const QString id = it.add(QStringLiteral("Orders to ERP"));
        const BearerDialog dialog(*it, id);
        QVERIFY(!tryButton(dialog)->isEnabled());
    }
};

LATCHKEY_TEST(tst_BearerDialog)
#include "tst_BearerDialog.moc"
