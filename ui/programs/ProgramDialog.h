// SPDX-License-Identifier: Apache-2.0
// Giving a program a key, or other limits.
#pragma once

#include "clients/ClientRepository.h"
#include "ui/programs/RouteDialog.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace latchkey::ui {

class FieldHint;

class ProgramDialog : public QDialog
{
    Q_OBJECT
public:
    // To give a new program of the integration a key.
    ProgramDialog(const clients::ClientRepository &programs, const QString &integration,
                  QWidget *parent = nullptr);
    // To change the limits of `program`.
    ProgramDialog(const clients::ClientRepository &programs, const clients::ProxyClient &program,
                  QWidget *parent = nullptr);

    // What its routes can be chosen from; until then they stay as they are.
    void setRoutes(const KnownRoutes &known);

Q_SIGNALS:
    // The key is shown to the person now, or never.
    void added(const latchkey::clients::NewClient &made);
    void changed();

private:
    void build(const QString &explanation, const QString &verb);
    void fill(const clients::ClientLimits &limits);
    clients::ClientLimits limits() const;
    QWidget *buildRoutes();
    void chooseRoutes();
    void showRoutes();
    void validate();
    void keep();
    void say(const Problem &problem);

    clients::ClientRepository m_programs;
    const QString m_integration;
    clients::ProxyClient m_program; // without an id: a new one
    QLineEdit *m_name;
    QCheckBox *m_readsOnly;
    QLabel *m_routesText;
    QPushButton *m_chooseRoutes;
    KnownRoutes m_known;
    QStringList m_routes; // chosen; empty = any
    QSpinBox *m_rate;
    QCheckBox *m_ends;
    QDateEdit *m_lastDay;
    FieldHint *m_problem;
    QPushButton *m_keep = nullptr;
};

} // namespace latchkey::ui
