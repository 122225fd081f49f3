// SPDX-License-Identifier: Apache-2.0
// The programs that may call an integration's store: seeing, adding, limiting and revoking them.
#pragma once

#include "clients/CallBook.h"
#include "clients/ClientRepository.h"
#include "clients/StoreLimits.h"
#include "ui/programs/KeyDialog.h"
#include "ui/programs/RouteDialog.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLayout;
class QListWidget;
class QPushButton;

namespace latchkey::ui {

class EmptyState;
class ProgramDialog;
class StoreLimitsRow;

class ProgramsDialog : public QDialog
{
    Q_OBJECT
public:
    // Of the integration with that id, called `name`.
    ProgramsDialog(const clients::ClientRepository &programs,
                   const clients::StoreLimitsRepository &limits, const QString &integration,
                   const QString &name, const KeyShowing &showing, QWidget *parent = nullptr);

    // How they used their keys, as far as it was counted.
    void setUses(const clients::ClientUses &uses);
    // What a program's routes can be chosen from, once it was read.
    void setRoutes(const KnownRoutes &known);

Q_SIGNALS:
    // What the client with that id, called `name`, called.
    void callsWanted(const QString &client, const QString &name);
    // What they used of the integration's rights, and whether its store takes bare tokens.
    void useWanted();
    void bearerWanted();
    void routesKnown(const latchkey::ui::KnownRoutes &known);

private:
    void fill();
    void showDoors(const clients::Doors &doors);
    void fillList(const QList<clients::ProxyClient> &all);
    QLayout *buildDoors();
    void switchDoor(bool clients::Doors::*door, bool isOpen);
    void add();
    void changeLimits();
    void openForm(ProgramDialog *dialog);
    void askToRevoke();
    void revoke(const QString &id);
    const clients::ProxyClient *current() const;
    void updateButtons();

    clients::ClientRepository m_programs;
    const QString m_integration;
    const KeyShowing m_showing;
    clients::ClientUses m_uses;
    KnownRoutes m_known;
    QList<clients::ProxyClient> m_shown; // as they are in the list
    QCheckBox *m_isOn;
    QCheckBox *m_graphQl;
    QCheckBox *m_soap;
    QLabel *m_guest; // what comes of those two
    StoreLimitsRow *m_store;
    QListWidget *m_list;
    EmptyState *m_empty;
    QPushButton *m_add;
    QPushButton *m_limits;
    QPushButton *m_calls;
    QPushButton *m_revoke;
    QLabel *m_problem;
};

} // namespace latchkey::ui
