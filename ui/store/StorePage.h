// SPDX-License-Identifier: Apache-2.0
// The ways of an integration into its store, besides typing it in Admin: done by Latchkey, or a
// module; and the way of its tokens out of Admin where nothing can call here.
#pragma once

#include <QScrollArea>

namespace latchkey::session {
class Session;
} // namespace latchkey::session

namespace latchkey::ui {

class InstallCard;
class ModuleCard;
class PasteCard;
class ServiceCard;

class StorePage : public QScrollArea
{
    Q_OBJECT
public:
    // `session` must outlive it.
    StorePage(session::Session &session, QWidget *parent = nullptr);

    void show(const QString &id);
    // Puts the focus where the way begins.
    void showService();
    void showModule();

Q_SIGNALS:
    // It is in the store: what comes next is Activate in Admin.
    void activationWanted();
    // Something is missing that is decided elsewhere.
    void editWanted();
    void resourcesWanted();

private:
    ServiceCard *m_service;
    PasteCard *m_paste;
    InstallCard *m_install;
    ModuleCard *m_module;
};

} // namespace latchkey::ui
