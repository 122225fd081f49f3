// SPDX-License-Identifier: Apache-2.0
// The store's Admin, in a window that says where it is.
#pragma once

#include <QMainWindow>

namespace latchkey::ui {

class AddressBar;
class LoadLine;
class MessageBar;
class NavigationBar;
class PageView;
class StorePage;

class AdminWindow : public QMainWindow
{
    Q_OBJECT

public:
    // Takes `page` over.
    explicit AdminWindow(StorePage *page, QWidget *parent = nullptr);

    // Goes there. `title` is what the window is called beside the program's name.
    void open(const QUrl &url, const QString &title);

    // The bars about Admin's activation: held back while nobody waits for the store's POST, and
    // what to do once somebody does. The last one takes them away.
    void tellNotReady();
    void tellReady();
    void tellPassed();

    // The bars about the dialog with the four values: it is asked for, its values were taken, or
    // there is none.
    void tellTokensShown();
    void tellTokensTaken();
    void tellTokensMissing();

    StorePage *page() const { return m_page; }
    PageView *view() const { return m_view; }
    AddressBar *address() const;
    MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    void getReadyWanted();
    void tokensWanted();
    void systemBrowserWanted();
    void closedByPerson();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectBar();
    void addMenu();
    void followLoading();
    void showState(bool isLoading);
    void zoom(int steps);
    void showEngine();

    StorePage *m_page;
    NavigationBar *m_bar;
    MessageBar *m_messages;
    LoadLine *m_loading;
    PageView *m_view;
    bool m_isLoading = false;
    bool m_wasHeld = false;
};

} // namespace latchkey::ui
