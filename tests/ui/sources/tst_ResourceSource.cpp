// SPDX-License-Identifier: Apache-2.0
// Reading a store's code from the window.
#include "Program.h"
#include "ui/HostileText.h"
#include "ui/look/MessageBar.h"
#include "ui/resources/ResourcePicker.h"
#include "ui/selection/EditedSelection.h"
#include "ui/sources/SourceBar.h"
#include "ui/sources/SourceReading.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

using namespace latchkey;
using ui::ResourcePicker;
using ui::SourceBar;

namespace {

QByteArray aclXml(const QByteArray &title)
{
    return "<config><acl><resources><resource id='Magento_Backend::admin' title='Admin'>"
           "<resource id='Acme_Erp::sync' title='" +
           title + "'/></resource></resources></acl></config>";
}

// A folder with one module.
struct Store
{
    explicit Store(const QByteArray &title = "Synchronise")
    {
        write(QStringLiteral("Erp/registration.php"),
              "<?php ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Erp', "
              "__DIR__);");
        write(QStringLiteral("Erp/etc/acl.xml"), aclXml(title));
    }

    void write(const QString &name, const QByteArray &octets) const
    {
        const QString path = folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(octets) != octets.size()) {
            qFatal("nothing was written");
        }
    }

    QString path() const { return folder.path(); }

    QTemporaryDir folder;
};

struct Window
{
    Window()
    {
        picker.resize(1'000, 640);
        picker.show();
        isExposed = QTest::qWaitForWindowExposed(&picker);
        QObject::connect(&picker, &ResourcePicker::sourcesChosen, &picker,
                         [this](const QStringList &sources) { chosen.append(sources); });
    }

    void load(const QStringList &sources, const QStringList &ids = {})
    {
        picker.load(QStringLiteral("Orders"), {}, {acl::choiceOf(ids), sources, {}, 0});
    }

    SourceBar *bar() const { return picker.findChild<SourceBar *>(); }
    QString source() const { return bar()->findChild<QLabel *>()->text(); }
    bool has(const char *id) { return picker.edited().tree().indexOf(QLatin1String(id)) >= 0; }
    QString news() const { return picker.news()->text(); }

    ResourcePicker picker;
    QList<QStringList> chosen;
    bool isExposed = false;
};

const QString gone = QStringLiteral("/nowhere/shop");

} // namespace

class tst_ResourceSource : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutASourceTheBuiltInResourcesAreShownAndTheStoresCodeIsOffered()
    {
        Window w;
        w.load({});
        QVERIFY(w.has("Magento_Sales::reorder"));
        QVERIFY(w.source().contains(QLatin1String("Magento Open Source")));
        QVERIFY(w.source().contains(QLatin1String("(built in)")));
        QVERIFY(
            w.bar()->findChild<QPushButton *>()->text().contains(QLatin1String("Read my store")));
    }

    void aFolderThatIsChosenIsReadAndRemembered()
    {
        const Store store;
        Window w;
        w.load({}, {QStringLiteral("Acme_Erp::sync")});
        QVERIFY(w.news().contains(QLatin1String("Acme_Erp::sync"))); // not in the catalogue
        w.bar()->chooseFolder();
        QTRY_VERIFY(QApplication::activeModalWidget());
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
        Q_EMIT dialog->filesSelected({store.path()});
        dialog->close();
        QTRY_VERIFY(w.has("Acme_Erp::sync"));
        QVERIFY(!w.has("Magento_Sales::reorder"));
        QCOMPARE(w.chosen, QList<QStringList>{{store.path()}});
        QVERIFY(w.source().contains(store.path()));
        QCOMPARE(w.news(), QString());
    }

    void anExtensionIsAddedToTheBuiltInOnes()
    {
        const Store store;
        Window w;
        w.load({});
        Q_EMIT w.bar()->sourcesChosen({storecode::catalogueSource, store.path()});
        QTRY_VERIFY(w.has("Acme_Erp::sync"));
        QVERIFY(w.has("Magento_Sales::reorder"));
    }

    void anotherReleaseOfTheBuiltInOnesCanBeChosen()
    {
        Window w;
        w.load({});
        QVERIFY(w.source().contains(QLatin1String("2.4.8")));
        QVERIFY(w.has("Magento_GraphQlServer::admin_graphql"));
        QMenu *releases = nullptr;
        for (QMenu *menu : w.bar()->findChildren<QMenu *>()) {
            releases = menu->actions().size() == 5 && menu->title().contains(QLatin1String("of"))
                           ? menu
                           : releases;
        }
        QVERIFY(releases != nullptr);
        for (QAction *action : releases->actions()) {
            if (action->text().contains(QLatin1String("2.4.6"))) {
                action->trigger();
            }
        }
        QVERIFY(!w.picker.isReading());
        QVERIFY(w.source().contains(QLatin1String("2.4.6")));
        QVERIFY(w.source().contains(QLatin1String("(built in)")));
        QVERIFY(!w.has("Magento_GraphQlServer::admin_graphql"));
        QCOMPARE(w.chosen, QList<QStringList>{{QStringLiteral("catalogue:2.4.6")}});
    }

    void theReleaseThatTheStoreSeemsToBeIsShown()
    {
        Window w;
        w.picker.load(QStringLiteral("Orders"), {}, {}, "zend");
        QVERIFY(w.source().contains(QLatin1String("2.4.5")));
        w.picker.load(QStringLiteral("Orders"), {}, {}, "native");
        QVERIFY(w.source().contains(QLatin1String("2.4.8")));
        QVERIFY(w.chosen.isEmpty());
        // what a person chose counts more
        w.picker.load(QStringLiteral("Orders"), {},
                      {{}, {QStringLiteral("catalogue:2.4.4")}, {}, 0}, "native");
        QVERIFY(w.source().contains(QLatin1String("2.4.4")));
    }

    void rememberedSourcesAreReadAgainWithoutBeingTold()
    {
        const Store store;
        Window w;
        w.load({store.path()}, {QStringLiteral("Acme_Erp::sync")});
        QVERIFY(w.picker.isReading());
        QCOMPARE(w.news(), QString()); // it may well be there
        QTRY_VERIFY(w.has("Acme_Erp::sync"));
        QVERIFY(w.chosen.isEmpty());
        QCOMPARE(w.news(), QString());
    }

    void aRememberedSourceThatIsGoneIsSaidAndTheBuiltInOnesAreShown()
    {
        Window w;
        w.load({gone});
        QTRY_VERIFY(!w.picker.isReading());
        QVERIFY(w.news().contains(gone));
        QVERIFY(w.source().contains(QLatin1String("(built in)")));
        QVERIFY(w.has("Magento_Sales::reorder"));
        QVERIFY(w.chosen.isEmpty()); // it may come back
    }

    void aFolderWithoutResourcesChangesNothing()
    {
        const QTemporaryDir empty;
        Window w;
        w.load({});
        Q_EMIT w.bar()->sourcesChosen({empty.path()});
        QTRY_VERIFY(!w.picker.isReading());
        QVERIFY(w.news().contains(QLatin1String("No resources were found")));
        QVERIFY(w.has("Magento_Sales::reorder"));
        QVERIFY(w.chosen.isEmpty());
    }

    void readingCanBeStopped()
    {
        const Store store;
        Window w;
        w.load({});
        Q_EMIT w.bar()->sourcesChosen({store.path()});
        Q_EMIT w.bar()->cancelWanted();
        QTRY_VERIFY(!w.picker.isReading());
        QVERIFY(w.news().contains(QLatin1String("cancelled")) || w.has("Acme_Erp::sync"));
        QVERIFY(w.source().contains(QLatin1String("Resources of")));
    }

    void anotherIntegrationEndsTheReadingOfThisOne()
    {
        const Store store;
        Window w;
        w.load({store.path()});
        w.load({});
        QVERIFY(!w.picker.isReading());
        QSignalSpy loaded(&w.picker.edited(), &ui::EditedSelection::loaded);
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
        QVERIFY(loaded.isEmpty());
        QVERIFY(w.has("Magento_Sales::reorder"));
    }

    void problemsAreListedWithTheirPlaceAndCopied()
    {
        const Store store;
        store.write(QStringLiteral("Bad/etc/acl.xml"), "<config>\n<acl>");
        store.write(QStringLiteral("Bad/registration.php"),
                    "<?php ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Bad', "
                    "__DIR__);");
        Window w;
        w.load({});
        Q_EMIT w.bar()->sourcesChosen({store.path()});
        QTRY_VERIFY(w.has("Acme_Erp::sync")); // the others count
        QVERIFY(!w.news().isEmpty());
        auto *list = w.bar()->findChild<QListWidget *>();
        QVERIFY(!list->isVisible());
        QTest::mouseClick(w.picker.news()->buttons().constFirst(), Qt::LeftButton);
        QVERIFY(list->isVisible());
        const QString first = list->item(0)->text();
        QVERIFY2(first.contains(QLatin1String("Bad/etc/acl.xml:")), qPrintable(first));
        const auto buttons = w.bar()->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == QLatin1String("Copy")) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
        QVERIFY(QApplication::clipboard()->text().startsWith(first));
    }

    void theChoiceSurvivesAnotherTree()
    {
        const Store store;
        Window w;
        w.load({}, {QStringLiteral("Magento_Sales::reorder")});
        Q_EMIT w.bar()->sourcesChosen({store.path()});
        QTRY_VERIFY(w.has("Acme_Erp::sync"));
        QVERIFY(w.news().contains(QLatin1String("Magento_Sales::reorder")));
        Q_EMIT w.bar()->sourcesChosen({});
        QVERIFY(w.has("Magento_Sales::reorder"));
        QCOMPARE(w.news(), QString());
        QCOMPARE(w.picker.edited().selection().choice().ids,
                 QStringList{QStringLiteral("Magento_Sales::reorder")});
        QCOMPARE(w.chosen.last(), QStringList());
    }

    void foreignProblemsAreShownAsTheyAre_data() { tests::addHostileTexts(); }
    void foreignProblemsAreShownAsTheyAre()
    {
        QFETCH(const QString, foreign);
        QFETCH(const QString, shown);
        SourceBar bar;
        storecode::AclReading reading;
        reading.sources = {foreign};
        bar.showSource({foreign}, reading);
        bar.showProblems({{foreign, 3, Problem{"acl.bad-xml", foreign, {}}, true}});
        QVERIFY(bar.findChild<QLabel *>()->text().endsWith(shown));
        QCOMPARE(bar.findChild<QLabel *>()->textFormat(), Qt::PlainText);
        const QListWidgetItem *item = bar.findChild<QListWidget *>()->item(0);
        QCOMPARE(item->text(), QStringLiteral("%1:3: %1").arg(shown));
        QCOMPARE(tests::shownByToolTip(item->toolTip()), item->text());
        bar.showProgress(foreign);
        QCOMPARE(bar.findChild<QLabel *>()->text(), shown);
    }
};

LATCHKEY_TEST(tst_ResourceSource)
#include "tst_ResourceSource.moc"
