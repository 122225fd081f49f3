// SPDX-License-Identifier: Apache-2.0
// A person makes calls: put together, asked about, sent, answered, refused, and made again.
#include "Program.h"
#include "exchange/ExchangeFile.h"
#include "exchange/ExchangeLog.h"
#include "httpserver/HttpServer.h"
#include "merchant/PracticeMerchant.h"
#include "profile/Sql.h"
#include "requests/AnswerBody.h"
#include "session/PracticeSession.h"
#include "session/StoreRequests.h"
#include "ui/SmallStore.h"
#include "ui/TestSession.h"
#include "ui/look/MessageBar.h"
#include "ui/look/Note.h"
#include "ui/requests/AnswerView.h"
#include "ui/requests/BodyEditor.h"
#include "ui/requests/HistoryDialog.h"
#include "ui/requests/RequestsPage.h"
#include "ui/requests/RouteEdit.h"
#include "ui/requests/SearchEditor.h"
#include "ui/requests/ValueFields.h"
#include "ui/selection/EditedSelection.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleOptionComboBox>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace latchkey;
using requests::RequestDraft;
using requests::SearchCriteria;

namespace {

const QString view = QStringLiteral("Magento_Sales::actions_view");
const QString email = QStringLiteral("ana.miller@customer.example");

RequestDraft draftOf(const QByteArray &method, const char *path)
{
    RequestDraft draft;
    draft.method = method;
    draft.path = QString::fromUtf8(path);
    return draft;
}

QWidget *dialogThatOpens()
{
    QWidget *dialog = nullptr;
    if (!QTest::qWaitFor([&] { return (dialog = QApplication::activeModalWidget()) != nullptr; })) {
        qFatal("no dialog");
    }
    return dialog;
}

// A store that answers whatever the test wants, and an integration with tokens for it.
struct Desk
{
    Desk()
    {
        server.setHandler([this](const httpserver::ServerRequest &request,
                                 const httpserver::HttpServer::Responder &respond) {
            asked.append(request.method + ' ' + request.target);
            bodies.append(request.body);
            if (!isSilent) {
                respond(answer);
            }
        });
        static_cast<void>(server.listen(0));
        const QByteArray origin = "http://" + server.host();
        id = it.add(QStringLiteral("Orders to ERP"), origin + '/');
        bool isKept = false;
        it->secrets().store().write(
            secrets::itemKeyOfIntegration(id),
            secrets::toItem(secrets::IntegrationSecrets{
                origin, Secret(QByteArray(32, 'k')), Secret(QByteArray(32, 'c')),
                Secret(QByteArray(32, 'a')), Secret(QByteArray(32, 't'))}),
            [&](const Result<void> &) { isKept = true; });
        if (!QTest::qWaitFor([&] { return isKept; })) {
            qFatal("no tokens");
        }
        edited.setStore(tests::smallTree(), tests::smallRoutes());
        page.resize(760, 640);
        page.show(id);
        static_cast<QWidget &>(page).show();
        isInFront = QTest::qWaitForWindowActive(&page);
    }

    const session::StoreRequest *last() const { return it->storeRequests().request(id); }
    bool isAnswered() const { return last() != nullptr && !last()->isOut; }
    void sendAndWait(const RequestDraft &draft)
    {
        page.setDraft(draft);
        page.send();
        wait();
    }
    void wait() const
    {
        if (!QTest::qWaitFor([&] { return isAnswered(); }, 20'000)) {
            qFatal("no answer");
        }
    }

    tests::TestSession it;
    httpserver::HttpServer server;
    httpserver::ServerResponse answer{
        200, "application/json", "{\"items\":[],\"total_count\":0}", {}};
    bool isSilent = false;
    QList<QByteArray> asked;
    QList<QByteArray> bodies;
    QString id;
    ui::EditedSelection edited;
    ui::RequestsPage page{*it, edited};
    bool isInFront = false;
};

} // namespace

class tst_RequestsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Its bodies, but what is named as a secret; and of the call after it nothing.
    void oneCallIsKeptInTheLogWhereAPersonWantsIt()
    {
        Desk desk;
        desk.answer.body =
            "{\"sku\":\"a-1\",\"custom_attributes\":[{\"attribute_code\":\"password\","
            "\"value\":\"Hunter2\"}]}";
        auto *wanted = desk.page.findChild<QCheckBox *>(QStringLiteral("record"));
        QVERIFY(wanted != nullptr);
        QVERIFY(!wanted->isChecked());
        wanted->setChecked(true);
        desk.sendAndWait(draftOf("GET", "/V1/products/a-1"));
        QVERIFY(!wanted->isChecked());
        QCOMPARE(desk.last()->outcome.body, desk.answer.body); // it is shown all the same
        desk.sendAndWait(draftOf("GET", "/V1/products/a-2"));
        desk.it->wireLog().flush();
        const auto file = exchange::ExchangeFile::open(desk.it->profile().folder());
        QVERIFY(file.has_value());
        const auto kept = (*file)->read({});
        QVERIFY(kept.has_value());
        QList<QByteArray> bodies;
        for (const exchange::Exchange &each : *kept) {
            if (each.kind == exchange::Kind::Call) {
                bodies.append(each.answerBody);
            }
        }
        QVERIFY(bodies.size() >= 2);
        QVERIFY2(bodies.first().contains("a-1"), bodies.first().constData());
        QVERIFY2(!bodies.join().contains("Hunter2"), bodies.first().constData());
        QCOMPARE(bodies.last(), QByteArray());
    }

    void thePracticeStoreIsSearched()
    {
        auto practice = std::move(*session::PracticeSession::open(systemClock()));
        session::Session &session = practice->session();
        session.useMemory();
        merchant::PracticeMerchant merchant;
        const QString id = practice->integrationId();
        connect(&session.activations(), &session::Activations::armed, this,
                [&] { practice->store().activate(); });
        connect(&practice->store(), &practice::PracticeStore::popUpWanted, this,
                [&](const QByteArray &url) {
                    merchant.open(url, QString::fromLatin1(session::practiceLogin),
                                  Secret(session::practicePassword));
                });
        QVERIFY(session.activations().arm(id, false));
        QTRY_VERIFY_WITH_TIMEOUT(
            session.integrations().entry(id)->state.phase == activation::Phase::Linked, 20'000);
        ui::EditedSelection edited;
        edited.setStore(tests::smallTree(), tests::smallRoutes());
        ui::RequestsPage page(session, edited);
        page.show(id);
        RequestDraft draft = draftOf("GET", "/V1/orders");
        draft.search = SearchCriteria{
            {{{QStringLiteral("status"), "eq", QStringLiteral("a b+c&d")}}}, {}, 20, 0};
        page.setDraft(draft);
        QSignalSpy read(page.answer(), &ui::AnswerView::read);
        page.send();
        QVERIFY(read.wait(20'000));
        const auto &outcome = session.storeRequests().request(id)->outcome;
        QVERIFY2(!outcome.problem, qPrintable(outcome.problem.value_or(Problem()).sentence));
        QVERIFY2(outcome.body.contains("\"value\":\"a b+c&d\""), outcome.body.constData());
        QVERIFY(!outcome.dialectUsed.isEmpty());
        QCOMPARE(page.answer()->said(), QStringLiteral("The store answered."));
        QCOMPARE(page.answer()->model().rowCount(page.answer()->model().index(0, 0)), 3);
    }

    void typingOffersRoutesWithWhatTheyNeed()
    {
        Desk d;
        ui::RouteEdit *route = d.page.route();
        QTest::keyClicks(route->edit(), QStringLiteral("orders"));
        const auto *offered = qobject_cast<QListView *>(route->edit()->completer()->popup());
        QTRY_VERIFY(offered->isVisible());
        QCOMPARE(route->model().rowCount(), 2);
        QCOMPARE(route->model().index(0).data().toString(),
                 QStringLiteral("GET /V1/orders\nSales › Actions › View: whether it is granted is "
                                "not known"));
        QTest::keyClick(route->edit()->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(route->edit()->completer()->popup(), Qt::Key_Down);
        QTest::keyClick(route->edit()->completer()->popup(), Qt::Key_Return);
        QTRY_COMPARE(route->path(), QStringLiteral("/V1/orders/:id"));
        QCOMPARE(d.page.values()->values().keys(), QStringList{QStringLiteral("id")});
        QVERIFY(d.asked.isEmpty());
    }

    void aLineFromDocumentationSetsBoth()
    {
        Desk d;
        QTest::keyClicks(d.page.route()->edit(), QStringLiteral("put /V1/customers/me"));
        QCOMPARE(d.page.route()->method(), QByteArray("PUT"));
        QCOMPARE(d.page.route()->path(), QStringLiteral("/V1/customers/me"));
        QVERIFY(d.page.body()->isVisible());
        QVERIFY(!d.page.search()->isVisible());
    }

    void whatIsOfferedIsOfThePastedLine()
    {
        Desk d;
        ui::RouteEdit *route = d.page.route();
        QTest::keyClicks(route->edit(), QStringLiteral("customers"));
        route->edit()->selectAll();
        QApplication::clipboard()->setText(QStringLiteral("GET /V1/orders"));
        route->edit()->paste();
        QCOMPARE(route->path(), QStringLiteral("/V1/orders"));
        QVERIFY(route->model().rowCount() > 0);
        for (int row = 0; row < route->model().rowCount(); ++row) {
            QVERIFY(route->model().routeAt(row).url.contains(QStringLiteral("/V1/orders")));
        }
    }

    void ctrlEnterSendsWhereverOneIs_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"Path", "id", "Store view"}) {
            QTest::newRow(name) << QString::fromLatin1(name);
        }
    }
    void ctrlEnterSendsWhereverOneIs()
    {
        Desk d;
        if (!d.isInFront) {
            QSKIP("no window comes to the front here");
        }
        RequestDraft draft = draftOf("GET", "/V1/orders/:id");
        draft.values.insert(QStringLiteral("id"), QStringLiteral("a/7"));
        d.page.setDraft(draft);
        QFETCH(const QString, name);
        for (QLineEdit *field : d.page.findChildren<QLineEdit *>()) {
            if (field->accessibleName() == name) {
                field->setFocus();
                QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
            }
        }
        d.wait();
        QCOMPARE(d.asked, QList<QByteArray>{"GET /rest/V1/orders/a%2F7"});
    }

    void whatIsMissingIsSaidAndNothingIsSent()
    {
        Desk d;
        d.page.setDraft(draftOf("GET", "/V1/orders/:id"));
        d.page.send();
        QVERIFY(d.page.news()->text().contains(QStringLiteral("id")));
        QVERIFY(d.last() == nullptr);
        d.page.setDraft(draftOf("GET", "//evil.example/V1/x"));
        d.page.send();
        d.wait();
        QCOMPARE(d.last()->outcome.problem->code, "commerce.bad-path");
        QVERIFY(d.asked.isEmpty());
    }

    void changingDataIsAskedForOnce()
    {
        Desk d;
        RequestDraft draft = draftOf("POST", "/V1/orders");
        draft.body = QStringLiteral("{\"entity\":{}}");
        d.page.setDraft(draft);
        d.page.send();
        QWidget *dialog = dialogThatOpens();
        QStringList words;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            words.append(label->text());
        }
        const QString said = words.join(QLatin1Char('\n'));
        QVERIFY(said.contains(QStringLiteral("POST /V1/orders")));
        QVERIFY(said.contains(QString::fromLatin1(d.server.host())));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(d.last() == nullptr);

        d.page.send();
        dialog = dialogThatOpens();
        dialog->findChild<QCheckBox *>()->setChecked(true);
        dialog->findChild<QPushButton *>(QStringLiteral("goOn"))->click();
        d.wait();
        QCOMPARE(d.bodies, QList<QByteArray>{draft.body.toUtf8()});
        d.page.send();
        QVERIFY(QApplication::activeModalWidget() == nullptr);
        d.wait();
        QCOMPARE(d.asked.size(), 2);
    }

    void aBodyThatIsNoJsonIsNotSent()
    {
        Desk d;
        RequestDraft draft = draftOf("POST", "/V1/orders");
        draft.body = QStringLiteral("{\"entity\":}");
        d.page.setDraft(draft);
        QVERIFY(d.page.body()->problem().contains(QStringLiteral("line 1, column 11")));
        d.page.send();
        QVERIFY(d.page.news()->text().contains(QStringLiteral("no JSON")));
        QVERIFY(d.last() == nullptr);
    }

    void aLongBodyIsReadBesideTheWindow()
    {
        ui::BodyEditor body;
        QSignalSpy checked(&body, &ui::BodyEditor::checked);
        const QString lines = QStringLiteral("1,\n").repeated(100'000);
        body.setText(QStringLiteral("[\n") + lines + QStringLiteral("]"));
        QCOMPARE(checked.size(), 0);
        QTRY_COMPARE(checked.size(), 1);
        QVERIFY2(body.problem().contains(QStringLiteral("line 100002")),
                 qPrintable(body.problem()));
        body.setText(QStringLiteral("[\n") + lines + QStringLiteral("1]"));
        body.setText(QStringLiteral("{}")); // what is found of the text before counts no more
        QCOMPARE(checked.size(), 2);
        QVERIFY(body.problem().isEmpty());
        body.setText(QStringLiteral("[") + lines + QStringLiteral("1]"));
        QTRY_COMPARE(checked.size(), 3);
        QVERIFY(body.problem().isEmpty());
    }

    void aRefusalNamesTheResourceAndAddsIt()
    {
        Desk d;
        d.answer = {401,
                    "application/json",
                    "{\"message\":\"The consumer isn't authorized to access %resources.\","
                    "\"parameters\":{\"resources\":\"Magento_Sales::actions_view\"}}",
                    {}};
        d.sendAndWait(draftOf("GET", "/V1/orders"));
        ui::Note *refusal = d.page.answer()->refusal();
        QTRY_VERIFY(refusal->isVisible());
        QVERIFY(refusal->accessibleName().contains(QStringLiteral("Sales › Actions › View")));
        refusal->link()->click();
        QCOMPARE(d.edited.selection().choice().ids, QStringList{view});
        QVERIFY(refusal->accessibleDescription().contains(QStringLiteral("Reauthorize")));
        QSignalSpy storeWanted(&d.page, &ui::RequestsPage::storeWanted);
        refusal->link()->click();
        QCOMPARE(storeWanted.size(), 1);
    }

    void onlyOnePartScrollsAndTheAnswerIsSeen_data()
    {
        QTest::addColumn<int>("height");
        QTest::newRow("a low window") << 360;
        QTest::newRow("a higher one") << 480;
        QTest::newRow("the usual one") << 640;
    }

    void onlyOnePartScrollsAndTheAnswerIsSeen()
    {
        QFETCH(int, height);
        Desk d;
        d.page.resize(504, height);
        d.answer = {401,
                    "application/json",
                    "{\"message\":\"The consumer isn't authorized to access %resources.\","
                    "\"parameters\":{\"resources\":\"Magento_Sales::actions_view\"}}",
                    {}};
        RequestDraft draft = draftOf("GET", "/V1/orders");
        draft.search = SearchCriteria{{{{QStringLiteral("status"), "eq", QStringLiteral("new")}},
                                       {{QStringLiteral("total"), "gt", QStringLiteral("5")}}},
                                      {},
                                      20,
                                      0};
        d.sendAndWait(draft);
        QTRY_VERIFY(d.page.answer()->refusal()->isVisible());
        const auto scrolling = [&] {
            int count = 0;
            for (const QScrollArea *area : d.page.findChildren<QScrollArea *>()) {
                count += area->verticalScrollBar()->maximum() > 0 ? 1 : 0;
            }
            return count;
        };
        QTRY_COMPARE(scrolling(), 1);
        QTRY_VERIFY(!d.page.answer()->refusal()->visibleRegion().isEmpty());
    }

    void whatARouteNeedsIsAddedBeforehand()
    {
        Desk d;
        d.edited.replace(acl::choiceOf({QStringLiteral("Magento_Catalog::products")}));
        d.page.setDraft(draftOf("GET", "/V1/orders/:id"));
        for (QPushButton *button : d.page.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Add to the resources") && button->isVisible()) {
                button->click();
            }
        }
        QVERIFY(d.edited.selection().choice().ids.contains(view));
    }

    void aListIsSearchedAndTheQueryReadBack()
    {
        Desk d;
        acl::Route list;
        list.method = QStringLiteral("GET");
        list.url = QStringLiteral("/V1/orders");
        list.serviceMethod = QStringLiteral("getList");
        list.resources = {view};
        d.edited.setStore(tests::smallTree(), acl::RouteTable({list}));
        d.page.setDraft(draftOf("GET", "/V1/orders"));
        QVERIFY(d.page.search()->search()); // suggested, with a page that is no flood
        QCOMPARE(d.page.search()->search()->pageSize, 20);
        d.page.search()->addButton()->click();
        ui::FilterLine *first = d.page.search()->lines()[0];
        QTest::keyClicks(first->field(), QStringLiteral("status"));
        QTest::keyClicks(first->value(), QStringLiteral("new"));
        ui::FilterLine *second = d.page.search()->addLine();
        second->setFilter({QStringLiteral("status"), "null", {}});
        second->setAlternative(true);
        ui::FilterLine *third = d.page.search()->addLine();
        third->setFilter({QStringLiteral("total"), "gt", QStringLiteral("5")});
        const SearchCriteria wanted{{{{QStringLiteral("status"), "eq", QStringLiteral("new")},
                                      {QStringLiteral("status"), "null", {}}},
                                     {{QStringLiteral("total"), "gt", QStringLiteral("5")}}},
                                    {},
                                    20,
                                    0};
        QVERIFY(d.page.search()->search() == wanted);
        d.page.send();
        d.wait();
        QCOMPARE(d.asked, QList<QByteArray>{"GET /rest/V1/orders?" + requests::queryOf(wanted)});
        d.page.setDraft(d.last()->draft);
        QVERIFY(d.page.search()->search() == wanted);
    }

    void everyConditionCanBeReadWhole()
    {
        Desk d;
        RequestDraft draft = draftOf("GET", "/V1/orders");
        draft.search = SearchCriteria{{{{QStringLiteral("status"), "null", QString()}}}, {}, 20, 0};
        d.page.setDraft(draft);
        const auto boxes = d.page.search()->lines()[0]->findChildren<QComboBox *>();
        QCOMPARE(boxes.size(), 2);
        for (QComboBox *box : boxes) {
            QTRY_VERIFY(box->isVisible() && box->width() >= box->sizeHint().width());
            QStyleOptionComboBox option;
            option.initFrom(box);
            const int room = box->style()
                                 ->subControlRect(QStyle::CC_ComboBox, &option,
                                                  QStyle::SC_ComboBoxEditField, box)
                                 .width();
            for (int i = 0; i < box->count(); ++i) {
                QVERIFY2(box->fontMetrics().horizontalAdvance(box->itemText(i)) <= room,
                         qPrintable(box->itemText(i)));
            }
        }
    }

    void tenMegabytesFreezeNothing()
    {
        Desk d;
        QByteArray body = "{\"items\":[";
        for (int i = 0; body.size() < 10 * 1024 * 1024; ++i) {
            body += (i == 0 ? "" : ",") + QByteArray("{\"id\":") + QByteArray::number(i) +
                    ",\"sku\":\"SKU\",\"price\":12.50,\"name\":\"Practice product\"}";
        }
        d.answer.body = body + "]}";
        qint64 longest = 0;
        QElapsedTimer since;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this,
                [&] { longest = std::max(longest, since.restart()); });
        QSignalSpy read(d.page.answer(), &ui::AnswerView::read);
        d.page.setDraft(draftOf("GET", "/V1/orders"));
        d.page.send();
        d.wait(); // the server is in this thread: its own work is not counted
        since.start();
        beat.start(5);
        QVERIFY(read.wait(60'000));
        QTest::qWait(50);
        QCOMPARE(d.last()->outcome.body.size(), d.answer.body.size());
        QVERIFY(d.page.answer()->model().outline().size() > 400'000);
        QVERIFY2(longest < 2'000, qPrintable(QString::number(longest)));
        qInfo("the loop stood still for %lld ms at most", longest);
    }

    void whatIsLongerThanCanBeShownIsSaid()
    {
        Desk d;
        d.answer.body = QByteArray(requests::AnswerBody::mostOctets + 1, ' ');
        d.sendAndWait(draftOf("GET", "/V1/orders"));
        QVERIFY(d.last()->isCut);
        QVERIFY(d.page.answer()->said().contains(QStringLiteral("latchkeyctl call")));
    }

    void aCallIsCancelled()
    {
        Desk d;
        d.isSilent = true;
        d.page.setDraft(draftOf("GET", "/V1/orders"));
        d.page.send();
        QTRY_COMPARE(d.asked.size(), 1);
        QVERIFY(!d.page.sendButton()->isVisible());
        d.page.send(); // a second is not sent
        for (QPushButton *button : d.page.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Cancel")) {
                button->click();
            }
        }
        d.wait();
        QCOMPARE(d.last()->outcome.problem->code, "http.cancelled");
        QVERIFY(d.page.sendButton()->isVisible());
        QCOMPARE(d.asked.size(), 1);
    }

    void anAnswerIsSavedForThisAccountAlone()
    {
        Desk d;
        d.sendAndWait(draftOf("GET", "/V1/orders"));
        const QString path = d.it.place.filePath(QStringLiteral("orders.json"));
        QSignalSpy saved(d.page.answer(), &ui::AnswerView::saved);
        d.page.answer()->saveTo(path);
        QVERIFY(saved.wait());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), d.answer.body);
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        d.page.answer()->saveTo(path);
        QVERIFY(saved.wait());
        QVERIFY(saved[1][0].toString().contains(QStringLiteral("nothing is overwritten")));
    }

    void earlierCallsAreTakenUpAgain()
    {
        Desk d;
        RequestDraft draft = draftOf("GET", "/V1/orders/:id");
        draft.values.insert(QStringLiteral("id"), email);
        d.sendAndWait(draft);
        d.sendAndWait(draftOf("GET", "/V1/orders"));
        const auto takeUpSecond = [](ui::RequestsPage &page) {
            for (QPushButton *button : page.findChildren<QPushButton *>()) {
                if (button->text() == QStringLiteral("Earlier calls …")) {
                    button->click();
                }
            }
            auto *list = dialogThatOpens()->findChild<QListWidget *>();
            QCOMPARE(list->count(), 2);
            list->setCurrentRow(1);
            QTest::keyClick(list, Qt::Key_Return);
        };
        takeUpSecond(d.page);
        QVERIFY(d.page.draft() == draft); // with its value: the program goes on
        ui::RequestsPage later(*d.it, d.edited);
        later.show(d.id);
        static_cast<QWidget &>(later).show();
        takeUpSecond(later);
        QCOMPARE(later.draft().path, QStringLiteral("/V1/orders/:id"));
        QCOMPARE(later.draft().values.value(QStringLiteral("id")), QString());
        const auto rows =
            profile::rows(d.it->profile().database(), QStringLiteral("SELECT * FROM request"));
        for (const QSqlRecord &row : *rows) {
            for (int i = 0; i < row.count(); ++i) {
                QVERIFY(!row.value(i).toString().contains(QStringLiteral("miller")));
            }
        }
    }

    void repeatSendsWhatWasSent()
    {
        Desk d;
        RequestDraft draft = draftOf("GET", "/V1/orders/:id");
        draft.values.insert(QStringLiteral("id"), QStringLiteral("7"));
        d.sendAndWait(draft);
        d.page.setDraft(draftOf("GET", "/V1/other")); // something else is being written
        d.page.answer()->repeatButton()->click();
        QTRY_COMPARE(d.asked.size(), 2);
        d.wait();
        QCOMPARE(d.asked[1], d.asked[0]);
        QCOMPARE(d.page.route()->path(), QStringLiteral("/V1/other"));
    }

    void whileOneWaitsOnlyTheTimeChanges()
    {
        ui::AnswerView answer;
        QSignalSpy resets(&answer.model(), &QAbstractItemModel::modelReset);
        answer.showWaiting(1'000, 2'000, 0);
        const auto before = resets.size();
        const QString first = answer.said();
        answer.showWaiting(1'000, 4'000, 0);
        answer.showWaiting(1'000, 4'250, 70'000);
        QCOMPARE(resets.size(), before);
        QVERIFY(answer.said() != first);
        answer.showNothing();
        QCOMPARE(answer.said(), QStringLiteral("The store's answer is shown here."));
        answer.showWaiting(1'000, 2'000, 0);
        QCOMPARE(answer.said(), first);
    }

    void whoRepeatsByKeyCanRepeatAgain()
    {
        Desk d;
        if (!d.isInFront) {
            QSKIP("no window comes to the front here");
        }
        d.sendAndWait(draftOf("GET", "/V1/orders"));
        QPushButton *repeat = d.page.answer()->repeatButton();
        QTRY_VERIFY(repeat->isVisible());
        repeat->setFocus();
        for (int times = 2; times <= 3; ++times) {
            QTest::keyClick(repeat, Qt::Key_Space);
            QTRY_COMPARE(d.asked.size(), times);
            d.wait();
            QTRY_VERIFY(repeat->hasFocus());
        }
    }

    void ofARemovedIntegrationNothingIsKept()
    {
        Desk d;
        d.sendAndWait(draftOf("GET", "/V1/orders"));
        QVERIFY(d.last() != nullptr);
        QVERIFY(d.it->integrations().repository().remove(d.id));
        d.it->reload();
        QVERIFY(d.last() == nullptr);
    }

    void anIntegrationCanBeRemovedWhileItIsCalled()
    {
        Desk d;
        d.isSilent = true;
        d.page.setDraft(draftOf("GET", "/V1/orders"));
        d.page.send();
        QTRY_COMPARE(d.asked.size(), 1);
        d.it->storeRequests().cancel(d.id);
        QVERIFY(d.it->integrations().repository().remove(d.id));
        d.it->reload();
        QVERIFY(d.last() == nullptr);
        QVERIFY(!d.it->storeRequests().isBusy());
    }

    void eachIntegrationHasItsOwn()
    {
        Desk d;
        d.sendAndWait(draftOf("GET", "/V1/orders"));
        const QString other = d.it.add(QStringLiteral("PIM"));
        d.page.show(other);
        QVERIFY(d.page.draft() == RequestDraft());
        QCOMPARE(d.page.answer()->said(), QStringLiteral("The store's answer is shown here."));
        d.page.show(d.id);
        QCOMPARE(d.page.route()->path(), QStringLiteral("/V1/orders"));
        QCOMPARE(d.page.answer()->said(), QStringLiteral("The store answered."));
    }

    void withoutTokensItIsSaid()
    {
        Desk d;
        const QString other = d.it.add(QStringLiteral("PIM"));
        d.page.show(other);
        d.page.setDraft(draftOf("GET", "/V1/orders"));
        d.page.send();
        QTRY_VERIFY(d.page.answer()->said().contains(QStringLiteral("no tokens yet")));
    }
};

LATCHKEY_TEST(tst_RequestsPage)
#include "tst_RequestsPage.moc"
