#include "analyzer/online_ddl/decision.hpp"

namespace lintel {

Answer answer_of_mariadb_innodb(const Case& one, Request request) {
    return answer_of_mysql_innodb(one, request);
}

} // namespace lintel
