#include "tests/server/connection.hpp"

#include <errmsg.h>
#include <mysql.h>
#include <stdexcept>

namespace lintel::live {

void Connection::Close::operator()(st_mysql* handle) const { mysql_close(handle); }

Connection::Connection(const std::string& socket) : handle_(mysql_init(nullptr)) {
    mysql_options(handle_.get(), MYSQL_SET_CHARSET_NAME, "utf8mb4");
    if (mysql_real_connect(handle_.get(), nullptr, "root", nullptr, nullptr, 0, socket.c_str(),
                           CLIENT_MULTI_RESULTS) == nullptr)
        throw std::runtime_error(mysql_error(handle_.get()));
}

Answer Connection::run(std::string_view sql) {
    MYSQL* handle = handle_.get();
    Answer answer;
    bool first = true;
    int status = mysql_real_query(handle, sql.data(), sql.size());
    while (status == 0) {
        if (MYSQL_RES* result = mysql_store_result(handle)) {
            const unsigned width = mysql_num_fields(result);
            while (MYSQL_ROW row = mysql_fetch_row(result)) {
                if (!first) continue;
                auto& cells = answer.rows.emplace_back();
                for (unsigned i = 0; i < width; ++i) cells.emplace_back(row[i] ? row[i] : "");
            }
            mysql_free_result(result);
            first = false;
        }
        status = mysql_next_result(handle);
    }
    answer.error = mysql_errno(handle);
    answer.message = mysql_error(handle);
    if (answer.error == CR_SERVER_LOST || answer.error == CR_SERVER_GONE_ERROR)
        throw std::runtime_error("the server went away at: " + std::string(sql));
    return answer;
}

void Connection::reset() {
    if (mysql_reset_connection(handle_.get()) != 0)
        throw std::runtime_error(mysql_error(handle_.get()));
    run("SET NAMES utf8mb4");
}

} // namespace lintel::live
