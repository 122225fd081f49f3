// SPDX-License-Identifier: Apache-2.0
// The things a person can do, each once: shared by tool bar, menu and shortcut.
#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QWidget;

namespace latchkey::ui {

class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QWidget *window);

    QAction *newIntegration;
    QAction *practise;
    QAction *search;
    QAction *edit;
    QAction *remove;
    QAction *activate;
    QAction *testCall;
    QAction *openAdmin;
    QAction *reach;
    QAction *handOver;
    QAction *programs;
    QAction *createLogin;
    QAction *logins;
    QAction *certificates;
    QAction *settings;
    QAction *move;
    QAction *about;
    QAction *quit;
    QAction *overview; // the pages
    QAction *resources;
    QAction *store;
    QAction *activity;
    QAction *check;
    QAction *log;
    QAction *requests;
    QAction *gettingStarted; // help
    QAction *shortcuts;
    QAction *whenItFails;
    QAction *saveForSupport; // files for the support desk
    QAction *openForSupport;
    QAction *selfTest;
    QAction *rights;
    QAction *doctor;

    // The menus; nullptr is a separator.
    QList<QAction *> ofIntegration() const;
    QList<QAction *> ofProgram() const;
    QList<QAction *> ofHelp() const;
    // All that have a key, as the menus have them.
    QList<QAction *> withKeys() const;

private:
    QAction *add(QWidget *window, const QString &text, const QString &icon,
                 const QKeySequence &key);
};

} // namespace latchkey::ui
