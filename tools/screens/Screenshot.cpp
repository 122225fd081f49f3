// SPDX-License-Identifier: Apache-2.0
#include "screens/Screenshot.h"

#include "bundle/SupportBundle.h"
#include "console/Console.h"
#include "screens/CheckScenes.h"
#include "screens/CutText.h"
#include "screens/DoctorPages.h"
#include "screens/Gallery.h"
#include "screens/InstallScenes.h"
#include "screens/LogScenes.h"
#include "screens/ModulePage.h"
#include "screens/MovePages.h"
#include "screens/ReachScenes.h"
#include "screens/RequestScenes.h"
#include "screens/SpokenPage.h"
#include "screens/Stage.h"
#include "screens/StorePages.h"
#include "screens/TabOrder.h"
#include "screens/UseScenes.h"
#include "session/SupportReport.h"
#include "ui/bundle/BundleView.h"
#include "ui/calls/ByCallPanel.h"
#include "ui/checks/AclCheckDialog.h"
#include "ui/checks/CheckList.h"
#include "ui/checks/CheckPage.h"
#include "ui/checks/SelfTestDialog.h"
#include "ui/detail/DetailPage.h"
#include "ui/detail/ResourcesPage.h"
#include "ui/log/LogPage.h"
#include "ui/look/ColourScheme.h"
#include "ui/requests/AnswerView.h"
#include "ui/requests/RequestsPage.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/resources/ResourceTreeView.h"
#include "ui/store/CommandsDialog.h"
#include "ui/window/HelpDialog.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Program.h"
#include "ui/window/WindowActions.h"
#include "ui/window/WindowDialogs.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QFileInfo>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextStream>
#include <QTimer>
#include <QTreeView>

#include <chrono>
#include <functional>

namespace latchkey::screens {

namespace {

using namespace std::chrono_literals;

constexpr QSize otherSizes[] = {{800, 560}, {1920, 1080}};

// Takes one picture and ends the application.
class Photographer : public QObject
{
public:
    Photographer(const ScreenshotOrder &order, std::unique_ptr<Stage> stage)
        : m_order(order)
        , m_stage(std::move(stage))
        , m_window(m_stage->session(), [](const QByteArray &, auto told) { told(true); })
    {
        QTimer::singleShot(30s, this, [] { QApplication::exit(1); });
        m_window.listen();
    }

    Stage &stage() { return *m_stage; }
    ui::MainWindow &window() { return m_window; }
    const ScreenshotOrder &order() const { return m_order; }

    // The window, once it was laid out.
    void shootWindow()
    {
        m_window.resize(m_order.size.isEmpty() ? QSize(1120, 720) : m_order.size);
        m_window.show();
        shoot(&m_window);
    }

    // The dialog that `action` opens.
    void shootDialog(QAction *action)
    {
        shootDialog([action] { action->trigger(); });
    }

    void shootDialog(const std::function<void()> &open)
    {
        m_window.show();
        open();
        QWidget *dialog = QApplication::activeModalWidget();
        if (dialog == nullptr) {
            QApplication::exit(1);
            return;
        }
        if (!m_order.size.isEmpty()) {
            dialog->resize(m_order.size);
        }
        shoot(dialog);
    }

    // It stands beside the window.
    void shootHelp(QAction *action)
    {
        m_window.show();
        action->trigger();
        auto *help = m_window.findChild<ui::HelpDialog *>();
        if (!m_order.size.isEmpty()) {
            help->resize(m_order.size);
        }
        shoot(help);
    }

    // A page that is no page of the window.
    QWidget *place(std::unique_ptr<QWidget> page, const QSize &size)
    {
        m_page = std::move(page);
        m_page->resize(m_order.size.isEmpty() ? size : m_order.size);
        m_page->show();
        return m_page.get();
    }

    void end(bool ok) { QApplication::exit(ok ? 0 : 1); }

    void shoot(QWidget *widget)
    {
        QTimer::singleShot(200ms, this, [this, widget] { // fonts and icons have come
            layOut(widget);
            end(widget->grab().save(m_order.file, "PNG") && isSpokenWell(widget) && isGood(widget));
        });
    }

private:
    // Whether it can be used by keyboard and read in every size, if that is wanted.
    bool isGood(QWidget *widget)
    {
        if (!m_order.isJudged) {
            return true;
        }
        QStringList faults = tabFaults(widget) + cutTexts(widget);
        if (widget == &m_window) {
            for (const QSize size : otherSizes) {
                widget->resize(size);
                layOut(widget);
                for (const QString &fault : cutTexts(widget)) {
                    faults.append(QStringLiteral("%1×%2: ").arg(size.width()).arg(size.height()) +
                                  fault);
                }
            }
        }
        tell(faults);
        return faults.isEmpty();
    }

    // What one layout asks of the next is posted: a few rounds settle it.
    static void layOut(QWidget *widget)
    {
        for (int round = 0; round < 5; ++round) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            widget->grab();
        }
    }

    void tell(const QStringList &faults) const
    {
        for (const QString &fault : faults) {
            QTextStream(stderr) << m_order.page << ": " << fault << '\n';
        }
    }

    // What a screen reader says of it is written beside the picture, if that is wanted.
    bool isSpokenWell(QWidget *widget)
    {
        if (m_order.spoken.isEmpty()) {
            return true;
        }
        const SpokenPage page = spokenPage(widget);
        tell(page.faults);
        QFile file(m_order.spoken);
        const QByteArray text = page.text.toUtf8();
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() &&
               page.faults.isEmpty();
    }

    ScreenshotOrder m_order;
    std::unique_ptr<Stage> m_stage;
    ui::MainWindow m_window;
    std::unique_ptr<QWidget> m_page;
};

void shootActivation(Photographer &it)
{
    Stage &stage = it.stage();
    session::Session &session = stage.session();
    const integrations::Integration &draft = session.integrations().entry(stage.draft)->integration;
    stage.store().define(integrations::callbackUrl(draft, session.activations().port()),
                         integrations::identityLinkUrl(draft, session.activations().port()));
    it.window().select(stage.draft);
    QObject::connect(&session.activations(), &session::Activations::armed, &it,
                     [&stage] { stage.store().activate(); });
    QObject::connect(&session.integrations(), &session::Integrations::changed, &it,
                     [&it, &session, id = stage.draft] {
                         if (session.integrations().entry(id)->state.phase ==
                             activation::Phase::WaitingForSignIn) {
                             it.shootWindow();
                         }
                     });
    static_cast<void>(session.activations().arm(stage.draft, false));
}

// It is read beside the window.
void shootLog(Photographer &it)
{
    fillLog(it.stage());
    it.window().show(); // nothing is read while nobody looks
    it.window().select(it.stage().linked);
    it.window().detail()->showPage(ui::DetailPage::Log);
    QObject::connect(it.window().detail()->log()->list()->model(),
                     &QAbstractItemModel::rowsInserted, &it, [&it] { it.shootWindow(); });
}

// What is entered in the Admin of a store on another computer.
void shootEntering(Photographer &it)
{
    session::Session &session = it.stage().session();
    integrations::Integration draft = session.integrations().entry(it.stage().draft)->integration;
    draft.storeUrl = "https://b2b.example/";
    static_cast<void>(session.save(draft));
    static_cast<void>(session.integrations().saveChoice(
        draft.id, {false,
                   {QStringLiteral("Magento_Sales::actions_view"),
                    QStringLiteral("Magento_Catalog::products"),
                    QStringLiteral("Magento_Customer::manage")}}));
    it.window().select(draft.id);
    it.shootWindow();
}

void shootWaiting(Photographer &it)
{
    it.window().select(it.stage().draft);
    QObject::connect(&it.stage().session().activations(), &session::Activations::armed, &it,
                     [&it] { it.shootWindow(); });
    static_cast<void>(it.stage().session().activations().arm(it.stage().draft, false));
}

// Pages take a moment from being there to being drawn.
constexpr auto drawingTime = 2s;

void whenGrabbedEnd(Photographer &it)
{
    ui::AdminBrowser &browser = it.window().browser();
    QObject::connect(&browser, &ui::AdminBrowser::grabbed, &it,
                     [&it](const QString &, bool ok) { it.end(ok); });
    QObject::connect(&browser, &ui::AdminBrowser::failed, &it, [&it](const Problem &problem) {
        console::Console(false).problem(problem);
        it.end(false);
    });
}

void grabSoon(Photographer &it, ui::command::Grab::What what)
{
    QTimer::singleShot(drawingTime, &it, [&it, what] {
        it.window().browser().grab(what, QFileInfo(it.order().file).absoluteFilePath());
    });
}

void shootAdmin(Photographer &it)
{
    whenGrabbedEnd(it);
    auto wasServed = std::make_shared<bool>(false);
    QObject::connect(&it.stage().store(), &practice::PracticeStore::callServed, &it,
                     [&it, wasServed] {
                         if (!std::exchange(*wasServed, true)) {
                             grabSoon(it, ui::command::Grab::What::Admin);
                         }
                     });
    it.window().browser().show(it.stage().draft);
}

// A page that opens the login page in a pop-up of Admin's size, as Admin's script does.
void shootLoginPage(Photographer &it)
{
    whenGrabbedEnd(it);
    QObject::connect(&it.window().browser(), &ui::AdminBrowser::popUpChanged, &it,
                     [&it] { grabSoon(it, ui::command::Grab::What::PopUp); });
    QObject::connect(&it.stage().session().activations(), &session::Activations::armed, &it,
                     [&it](const QString &id) { it.window().browser().show(id); });
    static_cast<void>(it.stage().openLoginPageFromAdmin());
    static_cast<void>(it.stage().session().activations().arm(it.stage().draft, false));
}

struct Page
{
    const char *name;
    bool isEmpty; // nobody on the stage
    void (*shoot)(Photographer &it);
};

ui::ResourcePicker *showResources(Photographer &it)
{
    it.window().select(it.stage().linked);
    it.window().detail()->showPage(ui::DetailPage::Resources);
    it.window().show();
    return it.window().detail()->resources()->picker();
}

void shootResources(Photographer &it)
{
    ui::ResourcePicker *picker = showResources(it);
    picker->tree()->show(
        picker->edited().tree().indexOf(QStringLiteral("Magento_Sales::actions_view")));
    it.shootWindow();
}

void shootByCall(Photographer &it)
{
    ui::ResourcePicker *picker = showResources(it);
    QObject::connect(&picker->byCall()->model(), &QAbstractItemModel::modelReset, &it,
                     [&it] { it.shootWindow(); });
    picker->showByCall();
    picker->byCall()->edit()->setPlainText(
        QStringLiteral("GET /V1/orders?searchCriteria[pageSize]=50\nGET /V1/products/{sku}\n"
                       "POST /V1/order/42/ship\n"
                       "PUT /V1/customers/me\nGET /V1/store/storeViews\nDELETE /V1/warehouse/7\n"));
}

ui::WindowDialogs *dialogsOf(Photographer &it)
{
    return it.window().findChild<ui::WindowDialogs *>();
}

StorePages *showStore(Photographer &it)
{
    auto *pages = new StorePages(it.stage(), it.window());
    pages->setParent(&it);
    return pages;
}

ModulePage *showModule(Photographer &it)
{
    auto page = std::make_unique<ModulePage>(it.stage());
    ModulePage *shown = page.get();
    it.place(std::move(page), {824, 1260});
    return shown;
}

void shootInstall(Photographer &it, const session::InstallJob &job)
{
    it.shoot(it.place(installPage(it.stage(), job), {824, 760}));
}

// High enough for all of it.
void shootReach(Photographer &it, int height)
{
    it.window().select(it.stage().draft);
    it.shootDialog([&it, height] {
        it.window().actions()->reach->trigger();
        if (QWidget *dialog = QApplication::activeModalWidget()) {
            dialog->resize(dialog->width(), height);
        }
    });
}

void shootTest(Photographer &it, void (*tell)(Stage &stage))
{
    moveStoreAway(it.stage());
    callByTunnel(it.stage());
    it.window().select(it.stage().draft);
    it.shootDialog([&it, tell] {
        it.window().actions()->reach->trigger();
        if (QWidget *dialog = QApplication::activeModalWidget()) {
            dialog->resize(dialog->width(), 1080);
        }
        tell(it.stage());
    });
}

void shootCheck(Photographer &it, const QList<checks::CheckResult> &results)
{
    it.window().select(it.stage().linked);
    it.window().detail()->showPage(ui::DetailPage::Check);
    it.window().detail()->check()->list()->show(results);
    it.shootWindow();
}

// What this computer comes to is no picture for others.
void shootSelfTest(Photographer &it)
{
    it.shootDialog([&it] {
        it.window().actions()->selfTest->trigger();
        if (auto *dialog = qobject_cast<ui::SelfTestDialog *>(QApplication::activeModalWidget())) {
            dialog->list()->clear();
            dialog->list()->show(computerChecks());
        }
    });
}

void shootRights(Photographer &it, const std::optional<checks::AclReport> &report)
{
    it.window().select(it.stage().linked);
    if (report) {
        static_cast<void>(it.stage().session().integrations().saveSources(
            it.stage().linked, {QStringLiteral("/srv/shop")}));
    }
    it.shootDialog([&it, report] {
        it.window().actions()->rights->trigger();
        auto *dialog = qobject_cast<ui::AclCheckDialog *>(QApplication::activeModalWidget());
        if (dialog != nullptr && report) {
            dialog->showReport(*report);
        }
    });
}

// In the order a person meets them.
constexpr Page pages[] = {
    {"first-run", true,
     [](Photographer &it) {
         it.shootWindow();
     }},
    {"create-login", true,
     [](Photographer &it) {
         it.shootDialog(it.window().actions()->createLogin);
     }},
    {"new-integration", true,
     [](Photographer &it) {
         it.shootDialog(it.window().actions()->newIntegration);
     }},
    {"draft", false,
     [](Photographer &it) {
         it.window().select(it.stage().draft);
         it.shootWindow();
     }},
    {"enter-in-admin", false, shootEntering},
    {"reach", false,
     [](Photographer &it) {
         moveStoreAway(it.stage());
         shootReach(it, 820);
     }},
    {"reach-test", false,
     [](Photographer &it) {
         shootTest(it, tellPassedTest);
     }},
    {"reach-test-failed", false,
     [](Photographer &it) {
         shootTest(it, tellFailedTest);
     }},
    {"reach-proxy", false,
     [](Photographer &it) {
         moveStoreAway(it.stage());
         callByForwarding(it.stage());
         shootReach(it, 1180);
     }},
    {"without-call", false,
     [](Photographer &it) {
         callNobody(it.stage());
         it.window().select(it.stage().draft);
         it.shootWindow();
     }},
    {"waiting", false, shootWaiting},
    {"activating", false, shootActivation},
    {"linked", false,
     [](Photographer &it) {
         it.window().select(it.stage().linked);
         it.shootWindow();
     }},
    {"failed", false,
     [](Photographer &it) {
         it.window().select(it.stage().failed);
         it.shootWindow();
     }},
    {"diagnosis", false,
     [](Photographer &it) {
         it.stage().failOverClock();
         it.window().select(it.stage().failed);
         it.shootWindow();
     }},
    {"diagnosis-details", false,
     [](Photographer &it) {
         it.stage().failOverClock();
         it.window().select(it.stage().failed);
         it.window().detail()->showDetails();
         it.shootWindow();
     }},
    {"details", false,
     [](Photographer &it) {
         it.window().select(it.stage().failed);
         it.window().detail()->showDetails();
         it.shootWindow();
     }},
    {"activity", false,
     [](Photographer &it) {
         it.window().select(it.stage().linked);
         it.window().detail()->showPage(ui::DetailPage::Activity);
         it.shootWindow();
     }},
    {"check", false,
     [](Photographer &it) {
         shootCheck(it, {});
     }},
    {"check-running", false,
     [](Photographer &it) {
         shootCheck(it, runningStoreChecks());
     }},
    {"check-done", false,
     [](Photographer &it) {
         shootCheck(it, storeChecks());
     }},
    {"self-test", false, shootSelfTest},
    {"rights", false,
     [](Photographer &it) {
         shootRights(it, {});
     }},
    {"rights-broken", false,
     [](Photographer &it) {
         shootRights(it, brokenRights());
     }},
    {"log", false, shootLog},
    {"log-empty", false,
     [](Photographer &it) {
         it.window().select(it.stage().draft);
         it.window().detail()->showPage(ui::DetailPage::Log);
         it.shootWindow();
     }},
    {"api-console", false,
     [](Photographer &it) {
         auto *page = showRequests(it.stage(), it.window());
         QObject::connect(page->answer(), &ui::AnswerView::read, &it, [&it] { it.shootWindow(); });
         tellOrders(*page);
     }},
    {"api-console-refused", false,
     [](Photographer &it) {
         auto *page = showRequests(it.stage(), it.window());
         QObject::connect(page->answer(), &ui::AnswerView::read, &it, [&it] { it.shootWindow(); });
         tellRefusal(*page);
     }},
    {"api-console-change", false,
     [](Photographer &it) {
         auto *page = showRequests(it.stage(), it.window());
         writeShipment(*page);
         it.shootDialog([page] { page->send(); });
     }},
    {"api-console-body", false,
     [](Photographer &it) {
         writeShipment(*showRequests(it.stage(), it.window()));
         it.shootWindow();
     }},
    {"earlier-calls", false,
     [](Photographer &it) {
         auto *page = showRequests(it.stage(), it.window());
         keepCalls(it.stage());
         it.shootDialog([page] { page->showHistory(); });
     }},
    {"store", false,
     [](Photographer &it) {
         it.window().select(it.stage().draft);
         it.window().detail()->showPage(ui::DetailPage::Store);
         it.shootWindow();
     }},
    {"store-plan", false,
     [](Photographer &it) {
         showStore(it)->whenPlanned([&it] { it.shootWindow(); });
     }},
    {"store-list", false,
     [](Photographer &it) {
         showStore(it)->whenListed([&it] { it.shootWindow(); });
     }},
    {"store-list-failed", false,
     [](Photographer &it) {
         showStore(it)->whenListFailed([&it] { it.shootWindow(); });
     }},
    {"store-by-hand", false,
     [](Photographer &it) {
         showStore(it)->showByHand();
         it.shootWindow();
     }},
    {"store-module", false,
     [](Photographer &it) {
         showStore(it)->showModule();
         it.shootWindow();
     }},
    {"resources", false, shootResources},
    {"by-api-call", false, shootByCall},
    {"preset", false,
     [](Photographer &it) {
         it.shootDialog([picker = showResources(it)] { picker->showPresets(); });
     }},
    {"compare", false,
     [](Photographer &it) {
         it.shootDialog([picker = showResources(it)] { Q_EMIT picker->comparisonWanted(); });
     }},
    {"install-plan", false,
     [](Photographer &it) {
         shootInstall(it, plannedInstall());
     }},
    {"install-commands", false,
     [](Photographer &it) {
         it.shootDialog([&it] { ui::CommandsDialog::openFor(installCommands(), &it.window()); });
     }},
    {"install-running", false,
     [](Photographer &it) {
         shootInstall(it, runningInstall(it.stage().session().clock()()));
     }},
    {"install-ending", false,
     [](Photographer &it) {
         shootInstall(it, endingInstall(it.stage().session().clock()()));
     }},
    {"install-failed", false,
     [](Photographer &it) {
         shootInstall(it, failedInstall());
     }},
    {"install-done", false,
     [](Photographer &it) {
         shootInstall(it, doneInstall());
     }},
    {"install-removal", false,
     [](Photographer &it) {
         shootInstall(it, plannedRemoval());
     }},
    {"install-repository", false,
     [](Photographer &it) {
         shootInstall(it, repositoryInstall());
     }},
    {"module", false,
     [](Photographer &it) {
         ModulePage *page = showModule(it);
         page->whenMade([&it, page] { it.shoot(page); });
     }},
    {"module-difference", false,
     [](Photographer &it) {
         ModulePage *page = showModule(it);
         page->whenMade(
             [&it, page] { page->whenAsked([&it](QWidget *dialog) { it.shoot(dialog); }); });
     }},
    {"module-check", false,
     [](Photographer &it) {
         ModulePage *page = showModule(it);
         page->whenMade([&it, page] { page->whenChecked([&it, page] { it.shoot(page); }); });
     }},
    {"programs", false,
     [](Photographer &it) {
         UseScenes::addPrograms(it.stage());
         it.shootDialog([&it] { dialogsOf(it)->showPrograms(it.stage().linked); });
     }},
    {"programs-empty", false,
     [](Photographer &it) {
         it.shootDialog([&it] { dialogsOf(it)->showPrograms(it.stage().linked); });
     }},
    {"program-limits", false,
     [](Photographer &it) {
         UseScenes::addPrograms(it.stage());
         UseScenes::openProgram(it.stage(), it.window(),
                                [&it](QWidget *dialog) { it.shoot(dialog); });
     }},
    {"program-calls", false,
     [](Photographer &it) {
         UseScenes::addPrograms(it.stage());
         UseScenes::openCalls(it.stage(), it.window(),
                              [&it](QWidget *dialog) { it.shoot(dialog); });
     }},
    {"routes", false,
     [](Photographer &it) {
         UseScenes::openRoutes(it.stage(), it.window(),
                               [&it](QWidget *dialog) { it.shoot(dialog); });
     }},
    {"use", false,
     [](Photographer &it) {
         UseScenes::addPrograms(it.stage());
         UseScenes::openUse(it.stage(), it.window(), [&it](QWidget *dialog) { it.shoot(dialog); });
     }},
    {"use-changed", false,
     [](Photographer &it) {
         UseScenes::addPrograms(it.stage());
         UseScenes::openUse(it.stage(), it.window(), [&it](QWidget *dialog) {
             dialog->findChild<QPushButton *>(QStringLiteral("add"))->click();
             it.shoot(dialog);
         });
     }},
    {"bearer", false,
     [](Photographer &it) {
         UseScenes::addPrograms(it.stage());
         it.shootDialog([&it] { dialogsOf(it)->showBearer(it.stage().linked); });
     }},
    {"hand-over", false,
     [](Photographer &it) {
         it.shootDialog([&it] { dialogsOf(it)->handOver(it.stage().linked); });
     }},
    {"snippet", false,
     [](Photographer &it) {
         it.shootDialog([&it] { dialogsOf(it)->makeSnippet(it.stage().linked, "python"); });
     }},
    {"watch", false,
     [](Photographer &it) {
         UseScenes::addAnswers(it.stage());
         it.shootDialog([&it] { dialogsOf(it)->watch(it.stage().linked); });
     }},
    {"front-door", false,
     [](Photographer &it) {
         it.shootDialog([&it] { dialogsOf(it)->askForPassword(it.stage().failed); });
     }},
    {"notice", false,
     [](Photographer &it) {
         it.window().say({"window.no-practice",
                          ui::Program::tr("The practice window could not be started."),
                          {}});
         it.shootWindow();
     }},
    {"edit-integration", false,
     [](Photographer &it) {
         it.window().select(it.stage().linked);
         it.shootDialog(it.window().actions()->edit);
     }},
    {"remove", false,
     [](Photographer &it) {
         it.window().select(it.stage().linked);
         it.shootDialog(it.window().actions()->remove);
     }},
    {"logins", false,
     [](Photographer &it) {
         it.shootDialog(it.window().actions()->logins);
     }},
    {"certificates", false,
     [](Photographer &it) {
         keepCertificates(it.stage(),
                          [&it] { it.shootDialog(it.window().actions()->certificates); });
     }},
    {"settings", false,
     [](Photographer &it) {
         it.shootDialog(it.window().actions()->settings);
     }},
    {"move", false,
     [](Photographer &it) {
         it.shootDialog(it.window().actions()->move);
     }},
    {"move-out", false,
     [](Photographer &it) {
         it.shootDialog([&it] { MovePages::openMoveOut(it.window()); });
     }},
    {"move-in", false,
     [](Photographer &it) {
         MovePages::openMoveIn(it.stage(), it.window(),
                               [&it](QWidget *dialog) { it.shoot(dialog); });
     }},
    {"move-definitions", false,
     [](Photographer &it) {
         it.shootDialog([&it] { MovePages::openMoveDefinitions(it.window()); });
     }},
    {"support-file", false,
     [](Photographer &it) {
         it.window().select(it.stage().failed);
         it.shootDialog(it.window().actions()->saveForSupport);
     }},
    {"support-file-opened", false,
     [](Photographer &it) {
         const auto one = session::supportCase(it.stage().session(), it.stage().failed);
         const bundle::SupportBundle bundle =
             bundle::bundleFor(it.stage().session().profile(), *one, one->timeline.last().time);
         it.shootDialog([&] { (new ui::BundleView(bundle, &it.window()))->open(); });
     }},
    {"help-getting-started", false,
     [](Photographer &it) {
         it.shootHelp(it.window().actions()->gettingStarted);
     }},
    {"help-shortcuts", false,
     [](Photographer &it) {
         it.shootHelp(it.window().actions()->shortcuts);
     }},
    {"help-when-it-fails", false,
     [](Photographer &it) {
         it.shootHelp(it.window().actions()->whenItFails);
     }},
    {"doctor", false,
     [](Photographer &it) {
         it.shootDialog(it.window().actions()->doctor);
     }},
    {"doctor-answer", false,
     [](Photographer &it) {
         DoctorPages::openAnswer(it.window(), [&it](QWidget *dialog) { it.shoot(dialog); });
     }},
    {"about", false,
     [](Photographer &it) {
         it.shootDialog(it.window().actions()->about);
     }},
    {"gallery", true,
     [](Photographer &it) {
         it.shoot(it.place(makeGallery(), {1344, 900}));
     }},
    {"admin", false, shootAdmin},
    {"login-page", false, shootLoginPage},
};

const Page *pageNamed(const QString &name)
{
    const auto *found = std::find_if(std::begin(pages), std::end(pages), [&](const Page &page) {
        return name == QLatin1String(page.name);
    });
    return found == std::end(pages) ? nullptr : found;
}

} // namespace

QStringList screenshotPages()
{
    QStringList names;
    for (const Page &page : pages) {
        names.append(QString::fromLatin1(page.name));
    }
    return names;
}

int takeScreenshot(const ScreenshotOrder &order)
{
    const console::Console console(false);
    const Page *page = pageNamed(order.page);
    if (page == nullptr) {
        console.remark(QStringLiteral("There is no such page; list names them."));
        return 2;
    }
    ui::ColourScheme::apply(order.isDark);
    const auto cast = page->isEmpty     ? Stage::Cast::Nobody
                      : order.isCrowded ? Stage::Cast::Crowd
                                        : Stage::Cast::Three;
    auto stage = Stage::open(cast);
    if (!stage) {
        console.problem(stage.error());
        return 1;
    }
    Photographer photographer(order, std::move(*stage));
    page->shoot(photographer);
    return QApplication::exec();
}

} // namespace latchkey::screens
