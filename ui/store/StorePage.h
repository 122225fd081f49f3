// SPDX-License-Identifier: Apache-2.0
// The way of an integration into its store: done by Latchkey, as a module, or by hand; one of them
// at a time.
#pragma once

#include "ui/look/ScrolledColumn.h"
#include "ui/store/WayPicker.h"

#include <QHash>

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class ByHandCard;
class InstallCard;
class ListCard;
class ModuleCard;
class PasteCard;
class ServiceCard;

// By integration; where none was chosen it is StoreWay::DoItForMe.
using StoreWays = QHash<QString, StoreWay>;

class StorePage : public ScrolledColumn
{
    Q_OBJECT
public:
    // `session` must outlive it.
    StorePage(session::Session &session, QWidget *parent = nullptr);

    // Which ways were chosen earlier.
    void recall(const StoreWays &ways);
    void show(const QString &id);
    // Goes this way from now on, and puts the focus where it begins.
    void go(StoreWay way);
    // To what is, or was, installed as a module.
    void showInstall();
    // Puts the focus on the choice of a way.
    void focusWays();

    StoreWay way() const { return m_ways->way(); }
    WayPicker *ways() const { return m_ways; }
    ServiceCard *service() const { return m_service; }
    ListCard *list() const { return m_list; }
    ModuleCard *module() const { return m_module; }
    InstallCard *install() const { return m_install; }
    ByHandCard *byHand() const { return m_byHand; }
    PasteCard *paste() const { return m_paste; }

Q_SIGNALS:
    // A way was chosen: to be remembered.
    void wayChosen(const latchkey::ui::StoreWays &ways);
    // What is checked in Admin is looked at: byHand() is to show it.
    void checklistWanted();
    // It is in the store: what comes next is Activate in Admin.
    void activationWanted();
    void adminWanted();
    // Something is missing that is decided elsewhere.
    void editWanted();
    void resourcesWanted();
    void printWanted();
    void pdfWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void choose(StoreWay way);
    void showWay();
    void showByHand();

    session::Session &m_session;
    QString m_id;
    StoreWays m_chosen;
    WayPicker *m_ways;
    QWidget *m_services;
    ServiceCard *m_service;
    ListCard *m_list;
    QWidget *m_modules;
    ModuleCard *m_module;
    InstallCard *m_install;
    QWidget *m_hands;
    ByHandCard *m_byHand;
    PasteCard *m_paste;
};

} // namespace latchkey::ui
