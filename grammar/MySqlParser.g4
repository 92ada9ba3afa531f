/*
 * The statement language of MySQL 5.7 to 9.7, with MariaDB's own DDL, after the reference manual's chapters
 * 13 "SQL Statements" (5.7) and 15 (8.0, 8.4, 9.x).
 *
 * Every decision is to be made on one token: ANTLR then writes a `switch`, and parsing is fast. What one token cannot
 * decide, disambiguate.cpp has decided before by giving a token another kind (QUERY_PAREN, ON_DUPLICATE …).
 * Expressions are flat lists of operands and operators in three levels; lowering applies the precedence inside them.
 * The union of all versions is accepted here; version_gates.cpp refuses what the target does not know, and what
 * the servers refuse beyond the reach of a context-free rule.
 */
parser grammar MySqlParser;

options { tokenVocab = MySqlTokens; superClass = SyntaxParser; }

import MySqlKeywords;

@parser::preinclude {#include "grammar/syntax_parser.hpp"}

// ---------------------------------------------------------------------------------------------------- statements

sqlStatement
    : (statement | beginTransaction) SEMICOLON? EOF
    ;

beginTransaction : 'BEGIN' 'WORK'? ;

// Every statement that may also stand in a stored program; whether it may there is checked elsewhere.
statement
    : createStatement
    | alterStatement
    | dropStatement
    | renameStatement
    | truncateTable
    | selectStatement
    | insertStatement
    | replaceStatement
    | updateStatement
    | deleteStatement
    | loadStatement
    | importTable
    | callStatement
    | doStatement
    | handlerStatement
    | withStatement
    | setStatement
    | useStatement
    | startStatement
    | commitStatement
    | rollbackStatement
    | savepointStatement
    | releaseSavepoint
    | lockStatement
    | unlockStatement
    | xaStatement
    | prepareStatement
    | executeStatement
    | deallocateStatement
    | showStatement
    | explainStatement
    | helpStatement
    | tableMaintenance
    | grantStatement
    | revokeStatement
    | flushStatement
    | killStatement
    | resetStatement
    | purgeStatement
    | changeStatement
    | stopStatement
    | installStatement
    | uninstallStatement
    | cacheIndex
    | cloneStatement
    | binlogStatement
    | restartServer
    | shutdownServer
    | signalStatement
    | resignalStatement
    | getDiagnostics
    ;

// ---------------------------------------------------------------------------------------------------- names

identifier : IDENTIFIER | QUOTED_IDENTIFIER | identifierKeyword ;

// schema.name, name, or .name
qualifiedName : identifier ('.' identifier)? | '.' identifier ;

tableName : qualifiedName ;
newTableName : qualifiedName ;
tableNameList : tableName (',' tableName)* ;
columnName : identifier ;
newColumnName : identifier ;
// In DDL a column may be written t.c or s.t.c
columnReference : identifier ('.' identifier ('.' identifier)?)? | '.' identifier ('.' identifier)? ;
columnNameList : '(' columnName (',' columnName)* ')' ;
indexName : identifier ;
newIndexName : identifier ;
constraintName : identifier ;
schemaName : identifier ;
partitionName : identifier ;
charsetName : identifier | textLiteral | 'BINARY' | 'DEFAULT' ;
collationName : identifier | textLiteral | 'BINARY' | 'DEFAULT' ;
engineName : identifier | textLiteral ;
textOrIdentifier : identifier | textLiteral ;

// 'user'@'host': the host is part of the USER_VARIABLE token that follows the name; a lone @ is an empty host.
account : accountName | currentUser ;
accountName : (identifier | textLiteral) (USER_VARIABLE | '@')? ;
currentUser : 'CURRENT_USER' ('(' ')')? ;
accountList : account (',' account)* ;
roleName : (IDENTIFIER | QUOTED_IDENTIFIER | roleKeyword | textLiteral) (USER_VARIABLE | '@')? ;
roleList : roleName (',' roleName)* ;

ifExists : 'IF' 'EXISTS' ;
ifNotExists : 'IF' 'NOT' 'EXISTS' ;
equal : '=' | ':=' ;

// ---------------------------------------------------------------------------------------------------- literals

// A literal that follows another directly continues it: 'a' 'b' is 'ab'. Only where an expression may stand.
textLiteral : (STRING | NATIONAL_STRING) STRING_CONTINUATION* ;
signedNumber : ('-' | '+')? (INTEGER | DECIMAL_NUMBER | FLOAT_NUMBER) ;
unsignedNumber : INTEGER | DECIMAL_NUMBER | FLOAT_NUMBER | HEX_LITERAL ;
sizeNumber : INTEGER | HEX_LITERAL | IDENTIFIER | DECIMAL_NUMBER | FLOAT_NUMBER ;

literal
    : textLiteral
    | INTRODUCER (STRING STRING_CONTINUATION* | HEX_LITERAL | BIT_LITERAL)
    | INTEGER
    | DECIMAL_NUMBER
    | FLOAT_NUMBER
    | HEX_LITERAL
    | BIT_LITERAL
    | 'NULL'
    | 'TRUE'
    | 'FALSE'
    | TEMPORAL_PREFIX STRING STRING_CONTINUATION*
    ;

signedLiteral : ('+' | '-') (INTEGER | DECIMAL_NUMBER | FLOAT_NUMBER) | literal ;

// ---------------------------------------------------------------------------------------------------- expressions

// Operands and the operators of lowest precedence: OR, XOR, AND, NOT and assignment.
expression : 'NOT'* booleanPrimary (logicalOperator 'NOT'* booleanPrimary)* ;
logicalOperator : 'AND' | '&&' | 'OR' | '||' | 'XOR' | ':=' ;

// Comparisons, in a row: a = b IS NULL.
booleanPrimary : predicate comparison* ;
comparison
    : comparisonOperator (quantifiedSubquery | predicate)
    | 'IS' 'NOT'? ('NULL' | 'TRUE' | 'FALSE' | 'UNKNOWN')
    ;
comparisonOperator : '=' | '<=>' | '<>' | '<' | '<=' | '>' | '>=' ;
quantifiedSubquery : (ANY_QUERY | 'ALL') subquery ;

predicate : bitExpression predicateTail? ;
predicateTail
    : 'NOT'? ( 'IN' (subquery | '(' expressionList ')')
             | 'BETWEEN' bitExpression 'AND' predicate
             | 'LIKE' simpleExpression ('ESCAPE' simpleExpression)?
             | ('REGEXP' | 'RLIKE') bitExpression )
    | 'MEMBER' 'OF'? '(' simpleExpression ')'
    | 'SOUNDS' 'LIKE' bitExpression
    ;

// Arithmetic and bit operators between operands.
bitExpression : simpleExpression (bitOperator simpleExpression)* ;
bitOperator : '+' | '-' | '*' | '/' | '%' | 'DIV' | 'MOD' | '|' | '&' | '^' | '<<' | '>>' ;

simpleExpression : prefixOperator* primary primaryTail* ;
prefixOperator : '+' | '-' | '~' | '!' | 'BINARY' ;
primaryTail
    : 'COLLATE' collationName
    | CONCAT prefixOperator* primary
    | '->' textLiteral
    | '->>' textLiteral
    ;

primary
    : literal
    | nameOrCall
    | '?'
    | USER_VARIABLE
    | systemVariable
    | subquery
    | '(' expressionList ')'
    | 'ROW' '(' expressionList ')'
    | 'EXISTS' subquery
    | '{' identifier expression '}'
    | matchExpression
    | caseExpression
    | castExpression
    | intervalExpression
    | aggregateCall
    | windowCall
    | reservedCall
    | 'DEFAULT' ('(' columnReference ')')?
    | '*'
    ;

expressionList : expression (',' expression)* ;
subquery : QUERY_PAREN queryExpression ')' ;

// A column, a star of a table, or the call of a function by its name.
nameOrCall : nameParts (callArguments overClause? )? ;
nameParts : identifier ('.' (identifier | '*'))* | '.' identifier ('.' (identifier | '*'))* ;
// Arguments of loadable functions may have names: f(a AS b).
callArguments : '(' (callArgument (',' callArgument)*)? ')' ;
callArgument : expression ('AS'? alias)? ;

systemVariable : '@@' variableWord ('.' variableWord)* ;
variableWord : identifier | 'DEFAULT' ;

matchExpression
    : 'MATCH' (matchColumns | '(' matchColumnList ')') 'AGAINST' '(' bitExpression matchModifier? ')'
    ;
matchColumns : columnReference (',' columnReference)* ;
matchColumnList : columnReference (',' columnReference)* ;
matchModifier
    : 'IN' ('BOOLEAN' 'MODE' | 'NATURAL' 'LANGUAGE' 'MODE' ('WITH' 'QUERY' 'EXPANSION')?)
    | 'WITH' 'QUERY' 'EXPANSION'
    ;

caseExpression : 'CASE' expression? whenClause+ ('ELSE' expression)? 'END' ;
whenClause : 'WHEN' expression 'THEN' expression ;

castExpression
    : 'CAST' '(' expression castTimeZone? 'AS' castType 'ARRAY'? ')'
    | 'CONVERT' '(' expression (',' castType | 'USING' charsetName) ')'
    ;
castTimeZone : 'AT' ('TIME' 'ZONE' 'INTERVAL'? textLiteral | 'LOCAL') ;
castType
    : ('BINARY' | 'VARBINARY') typeLength?
    | ('CHAR' | 'CHARACTER' | 'VARCHAR') 'VARYING'? typeLength? charsetAttribute*
    | ('NCHAR' | 'NATIONAL' ('CHAR' | 'CHARACTER')) typeLength?
    | ('SIGNED' | 'UNSIGNED') ('INT' | 'INTEGER')?
    | ('INT' | 'INTEGER' | 'BIGINT')
    | 'DATE'
    | 'YEAR'
    | ('TIME' | 'DATETIME' | 'TIMESTAMP') typeLength?
    | ('DECIMAL' | 'DEC' | 'NUMERIC' | 'FIXED') typePrecision?
    | ('FLOAT' | 'FLOAT4') typePrecision?
    | ('REAL' | 'FLOAT8')
    | 'DOUBLE' 'PRECISION'?
    | 'JSON'
    | spatialType
    | 'VECTOR' typeLength?
    ;

intervalExpression : 'INTERVAL' expression intervalUnit | INTERVAL_FUNCTION '(' expressionList ')' ;
intervalUnit
    : 'MICROSECOND' | 'SECOND' | 'MINUTE' | 'HOUR' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR'
    | 'SECOND_MICROSECOND' | 'MINUTE_MICROSECOND' | 'MINUTE_SECOND' | 'HOUR_MICROSECOND' | 'HOUR_SECOND'
    | 'HOUR_MINUTE' | 'DAY_MICROSECOND' | 'DAY_SECOND' | 'DAY_MINUTE' | 'DAY_HOUR' | 'YEAR_MONTH'
    | 'SQL_TSI_SECOND' | 'SQL_TSI_MINUTE' | 'SQL_TSI_HOUR' | 'SQL_TSI_DAY' | 'SQL_TSI_WEEK' | 'SQL_TSI_MONTH'
    | 'SQL_TSI_QUARTER' | 'SQL_TSI_YEAR'
    ;
timestampUnit : intervalUnit ;

aggregateCall
    : (AVG_CALL | 'BIT_AND' | 'BIT_OR' | 'BIT_XOR' | 'MAX' | 'MIN' | 'SUM' | 'STD' | 'STDDEV' | 'STDDEV_POP'
      | 'STDDEV_SAMP' | 'VARIANCE' | 'VAR_POP' | 'VAR_SAMP' | 'JSON_ARRAYAGG' | 'ST_COLLECT')
      '(' ('DISTINCT' | 'ALL')? expression ')' overClause?
    | 'JSON_OBJECTAGG' '(' expression ',' expression ')' overClause?
    | 'COUNT' '(' ('DISTINCT' expressionList | 'ALL'? expression) ')' overClause?
    | 'GROUP_CONCAT' '(' 'DISTINCT'? expressionList orderClause? ('SEPARATOR' textOrBinary)? limitClause? ')' overClause?
    ;
textOrBinary : textLiteral | HEX_LITERAL | BIT_LITERAL ;

windowCall
    : ('ROW_NUMBER' | 'RANK' | 'DENSE_RANK' | 'CUME_DIST' | 'PERCENT_RANK') '(' ')' overClause
    | 'NTILE' '(' stableInteger ')' overClause
    | ('LEAD' | 'LAG') '(' expression (',' stableInteger (',' expression)?)? ')' nullTreatment? overClause
    | ('FIRST_VALUE' | 'LAST_VALUE') '(' expression ')' nullTreatment? overClause
    | 'NTH_VALUE' '(' expression ',' simpleExpression ')' ('FROM' ('FIRST' | 'LAST'))? nullTreatment? overClause
    ;
stableInteger : INTEGER | HEX_LITERAL | '?' | identifier | USER_VARIABLE ;
nullTreatment : ('RESPECT' | 'IGNORE') 'NULLS' ;
overClause : 'OVER' (windowName | '(' windowSpecification ')') ;
windowName : identifier ;
windowSpecification : WINDOW_NAME? ('PARTITION' 'BY' expressionList)? orderClause? frameClause? ;
frameClause
    : ('ROWS' | 'RANGE' | 'GROUPS') (frameBound | 'BETWEEN' frameBound 'AND' frameBound) frameExclusion?
    ;
frameBound
    : FRAME_UNBOUNDED ('PRECEDING' | 'FOLLOWING')
    | FRAME_CURRENT 'ROW'
    | (INTEGER | DECIMAL_NUMBER | FLOAT_NUMBER | '?' | 'INTERVAL' expression intervalUnit) ('PRECEDING' | 'FOLLOWING')
    ;
frameExclusion : 'EXCLUDE' ('CURRENT' 'ROW' | 'GROUP' | 'TIES' | 'NO' 'OTHERS') ;

// Functions whose names are reserved words or whose arguments have a form of their own.
reservedCall
    : ('IF' | 'LEFT' | 'RIGHT' | 'REPLACE' | 'REPEAT' | 'MOD' | 'INSERT' | 'DATABASE' | 'SCHEMA' | 'GROUPING') callArguments
    | 'CHAR' '(' expressionList ('USING' charsetName)? ')'
    | 'VALUES' '(' columnReference ')'
    | ('CURRENT_DATE' | 'UTC_DATE') ('(' ')')?
    | ('CURRENT_TIME' | 'CURRENT_TIMESTAMP' | 'LOCALTIME' | 'LOCALTIMESTAMP' | 'UTC_TIME' | 'UTC_TIMESTAMP') timePrecision?
    | currentUser
    | 'CURDATE' '(' ')'
    | ('CURTIME' | 'SYSDATE' | 'NOW') timePrecision
    | ('SESSION_USER' | 'SYSTEM_USER') '(' ')'
    | ('ADDDATE' | 'SUBDATE' | 'DATE_ADD' | 'DATE_SUB') '(' expression ',' expression ')'
    | 'EXTRACT' '(' intervalUnit 'FROM' expression ')'
    | GET_FORMAT_CALL '(' ('DATE' | 'TIME' | 'DATETIME' | 'TIMESTAMP') ',' expression ')'
    | TIMESTAMP_CALL '(' timestampUnit ',' expression ',' expression ')'
    | 'POSITION' '(' bitExpression 'IN' expression ')'
    | ('SUBSTR' | 'SUBSTRING' | 'MID') '(' expression (',' expression (',' expression)? | 'FROM' expression ('FOR' expression)?) ')'
    | 'TRIM' '(' (('LEADING' | 'TRAILING' | 'BOTH') (expression? 'FROM' expression) | expression ('FROM' expression)?) ')'
    | WEIGHT_STRING_CALL '(' expression ('AS' ('CHAR' | 'BINARY') typeLength)? ('LEVEL' weightLevels)? ')'
    | JSON_DUALITY_CALL '(' dualityAnnotations? textLiteral ':' expression (',' textLiteral ':' expression)* ')'
    | JSON_VALUE_CALL '(' expression ',' INTRODUCER? textLiteral ('RETURNING' castType)? jsonOnEmptyError* ')'
    ;
dualityAnnotations : 'WITH' '(' ('INSERT' | 'UPDATE' | 'DELETE') (',' ('INSERT' | 'UPDATE' | 'DELETE'))* ')' ;
weightLevels : INTEGER (('-' | ',') INTEGER)* ;
timePrecision : '(' INTEGER? ')' ;

jsonOnEmptyError : ('ERROR' | 'NULL' | 'DEFAULT' jsonDefault) 'ON' ('EMPTY' | 'ERROR') ;

jsonDefault : signedLiteral ;

// ---------------------------------------------------------------------------------------------------- queries

selectStatement : queryNoWith ;

withStatement : withClause (queryNoWith | updateStatement | deleteStatement) ;
withClause : 'WITH' 'RECURSIVE'? commonTableExpression (',' commonTableExpression)* ;
commonTableExpression : identifier columnNameList? 'AS' subquery ;

// Also what stands in parentheses and what follows AS in CREATE VIEW.
queryExpression : withClause? queryNoWith ;
queryNoWith : queryPrimary (setOperator queryPrimary)* queryTail ;
setOperator : ('UNION' | 'EXCEPT' | 'INTERSECT') ('ALL' | 'DISTINCT')? ;
// Which of these may follow which is checked in version_gates.cpp.
queryTail : (orderClause | limitClause | intoClause | lockingClause | procedureAnalyse)* ;
queryPrimary
    : querySpecification
    | QUERY_PAREN queryExpression ')'
    | 'VALUES' rowConstructor (',' rowConstructor)*
    | 'TABLE' tableName
    ;
rowConstructor : 'ROW' '(' (valueOrDefault (',' valueOrDefault)*)? ')' ;
querySpecification
    : 'SELECT' selectOption* selectItem (',' selectItem)* earlyInto? fromClause? whereClause? groupClause? havingClause?
      windowClause? qualifyClause?
    ;
selectOption
    : 'ALL' | 'DISTINCT' | 'DISTINCTROW' | 'STRAIGHT_JOIN' | 'HIGH_PRIORITY' | 'SQL_SMALL_RESULT' | 'SQL_BIG_RESULT'
    | 'SQL_BUFFER_RESULT' | 'SQL_CALC_FOUND_ROWS' | 'SQL_NO_CACHE' | 'SQL_CACHE'
    ;
selectItem : expression ('AS'? alias)? ;
alias : identifier | textLiteral ;

// INTO before FROM, or in a SELECT without one.
earlyInto : EARLY_INTO intoTargets ;
intoClause : 'INTO' intoTargets ;
intoTargets
    : ( 'OUTFILE' textLiteral ('CHARACTER' 'SET' charsetName | 'CHARSET' charsetName)? fieldsClause? linesClause?
             | 'DUMPFILE' textLiteral
             | intoTarget (',' intoTarget)* )
    ;
intoTarget : USER_VARIABLE | identifier ;
fromClause : 'FROM' tableReferenceList ;
whereClause : 'WHERE' expression ;
groupClause : 'GROUP' 'BY' orderElement (',' orderElement)* (WITH_ROLLUP 'ROLLUP')? ;
havingClause : 'HAVING' expression ;
windowClause : 'WINDOW' windowDefinition (',' windowDefinition)* ;
windowDefinition : identifier 'AS' '(' windowSpecification ')' ;
qualifyClause : 'QUALIFY' expression ;
orderClause : 'ORDER' 'BY' orderElement (',' orderElement)* ;
orderElement : expression ('ASC' | 'DESC')? ;
limitClause : 'LIMIT' limitValue ((',' | 'OFFSET') limitValue)? ;
limitValue : INTEGER | '?' | identifier ;
lockingClause
    : 'FOR' ('UPDATE' | 'SHARE') ('OF' tableNameList)? ('NOWAIT' | 'SKIP' 'LOCKED')?
    | 'LOCK' 'IN' 'SHARE' 'MODE'
    ;
procedureAnalyse : 'PROCEDURE' 'ANALYSE' '(' (INTEGER (',' INTEGER)?)? ')' ;

tableReferenceList : tableReference (',' tableReference)* ;
// Factors, joins and their conditions in the order written; lowering pairs each condition with its join.
tableReference
    : (tableFactor | '{' identifier tableReference '}') (joinOperator (tableFactor | '{' identifier tableReference '}') | joinCondition)*
    ;
joinOperator
    : ('INNER' | 'CROSS')? 'JOIN'
    | 'STRAIGHT_JOIN'
    | ('LEFT' | 'RIGHT') 'OUTER'? 'JOIN'
    | 'NATURAL' ('INNER' | ('LEFT' | 'RIGHT') 'OUTER'?)? 'JOIN'
    ;
joinCondition : 'ON' expression | 'USING' columnNameList ;
tableFactor
    : tableName partitionSelection? systemTimeClause? tableSample? tableAlias? indexHint*
    | 'LATERAL'? subquery tableAlias? columnNameList?
    | '(' tableReferenceList ')'
    | 'DUAL'
    | jsonTable
    ;
tableAlias : 'AS'? identifier ;
partitionSelection : 'PARTITION' '(' partitionName (',' partitionName)* ')' ;
systemTimeClause
    : SYSTEM_TIME_FOR 'SYSTEM_TIME' ('AS' 'OF' bitExpression | 'ALL'
      | 'FROM' bitExpression 'TO' bitExpression | 'BETWEEN' bitExpression 'AND' bitExpression)
    ;
tableSample : 'TABLESAMPLE' ('SYSTEM' | 'BERNOULLI') '(' simpleExpression ')' ;
indexHint
    : ('USE' | 'FORCE' | 'IGNORE') ('INDEX' | 'KEY') ('FOR' ('JOIN' | 'ORDER' 'BY' | 'GROUP' 'BY'))?
      '(' (indexHintName (',' indexHintName)*)? ')'
    ;
indexHintName : identifier | 'PRIMARY' ;

jsonTable : 'JSON_TABLE' '(' expression ',' INTRODUCER? textLiteral jsonColumns ')' tableAlias? ;
jsonColumns : 'COLUMNS' '(' jsonColumn (',' jsonColumn)* ')' ;
jsonColumn
    : NESTED_PATH 'PATH' INTRODUCER? textLiteral jsonColumns
    | identifier ('FOR' 'ORDINALITY' | dataType ('COLLATE' collationName)? 'EXISTS'? 'PATH' INTRODUCER? textLiteral jsonOnEmptyError*)
    ;

// ---------------------------------------------------------------------------------------------------- data changes

insertStatement
    : 'INSERT' ('LOW_PRIORITY' | 'DELAYED' | 'HIGH_PRIORITY')? 'IGNORE'? 'INTO'? tableName partitionSelection?
      insertSource onDuplicate? returningClause?
    ;
replaceStatement
    : 'REPLACE' ('LOW_PRIORITY' | 'DELAYED')? 'INTO'? tableName partitionSelection? insertSource returningClause?
    ;
insertSource
    : '(' insertColumns? ')' (insertValues | queryExpressionNoValues)
    | insertValues
    | queryExpressionNoValues
    | 'SET' assignment (',' assignment)* rowAlias?
    ;
queryExpressionNoValues : withClause? insertQueryPrimary (setOperator queryPrimary)* queryTail ;
insertQueryPrimary : querySpecification | QUERY_PAREN queryExpression ')' | 'TABLE' tableName ;
insertColumns : insertColumn (',' insertColumn)* ;
insertColumn : columnReference ;
// VALUES ROW(…) is the table value constructor, a query.
insertValues
    : ('VALUES' | 'VALUE') ( valueRow (',' valueRow)* BULK_ROWS? rowAlias?
                           | rowConstructor (',' rowConstructor)* BULK_ROWS? (rowAlias | (setOperator queryPrimary)* queryTail) )
    ;
valueRow : '(' (valueOrDefault (',' valueOrDefault)*)? ')' ;
valueOrDefault : expression ;
rowAlias : 'AS' identifier columnNameList? ;
onDuplicate : ON_DUPLICATE 'DUPLICATE' 'KEY' 'UPDATE' assignment (',' assignment)* ;
assignment : columnReference equal expression ;
returningClause : 'RETURNING' selectItem (',' selectItem)* ;

updateStatement
    : 'UPDATE' 'LOW_PRIORITY'? 'IGNORE'? tableReferenceList 'SET' assignment (',' assignment)* whereClause? orderClause?
      limitClause?
    ;

// DELETE FROM t …, DELETE a, b.* FROM …, DELETE FROM a, b USING …
deleteStatement
    : 'DELETE' ('LOW_PRIORITY' | 'QUICK' | 'IGNORE')*
      ( 'FROM' deleteTarget (',' deleteTarget)* partitionSelection? tableAlias? ('USING' tableReferenceList)? whereClause? orderClause?
        limitClause? returningClause?
      | deleteTarget (',' deleteTarget)* 'FROM' tableReferenceList whereClause? orderClause? limitClause? )
    ;
deleteTarget : nameParts ;

loadStatement
    : 'LOAD' ( ('DATA' | 'XML') ('LOW_PRIORITY' | 'CONCURRENT')? 'FROM'? 'LOCAL'? ('INFILE' | 'URL' | 'S3') textLiteral
               ('IN' 'PRIMARY' 'KEY' 'ORDER')? ('REPLACE' | 'IGNORE')? 'INTO' 'TABLE' tableName partitionSelection?
               (('CHARACTER' 'SET' | 'CHARSET') charsetName)? ('ROWS' 'IDENTIFIED' 'BY' textLiteral)?
               fieldsClause? linesClause? ('IGNORE' INTEGER ('LINES' | 'ROWS'))?
               ('(' (loadTarget (',' loadTarget)*)? ')')? ('SET' assignment (',' assignment)*)?
               ('PARALLEL' '=' INTEGER)? ('MEMORY' '=' sizeNumber)? ('ALGORITHM' '=' 'BULK')?
             | 'INDEX' 'INTO' 'CACHE' loadIndexTable (',' loadIndexTable)* )
    ;
loadTarget : columnReference | USER_VARIABLE ;
loadIndexTable : tableName partitionOrAll? indexList? ('IGNORE' 'LEAVES')? ;
partitionOrAll : 'PARTITION' '(' ('ALL' | partitionName (',' partitionName)*) ')' ;
indexList : ('INDEX' | 'KEY') '(' (indexHintName (',' indexHintName)*)? ')' ;
fieldsClause : ('FIELDS' | 'COLUMNS') fieldOption+ ;
fieldOption
    : 'TERMINATED' 'BY' textOrBinary
    | 'OPTIONALLY'? 'ENCLOSED' 'BY' textOrBinary
    | 'ESCAPED' 'BY' textOrBinary
    ;
linesClause : 'LINES' lineOption+ ;
lineOption : ('STARTING' | 'TERMINATED') 'BY' textOrBinary ;
importTable : 'IMPORT' 'TABLE' 'FROM' textLiteral (',' textLiteral)* ;

callStatement : 'CALL' qualifiedName ('(' (expressionList)? ')')? ;
doStatement : 'DO' selectItem (',' selectItem)* ;

handlerStatement
    : 'HANDLER' tableName ( 'OPEN' tableAlias? | 'CLOSE'
      | 'READ' (('FIRST' | 'NEXT') | HANDLER_INDEX (('=' | '<' | '<=' | '>' | '>=') '(' expressionList ')' | 'FIRST' | 'NEXT' | 'PREV' | 'LAST'))
        whereClause? limitClause? )
    ;

// ---------------------------------------------------------------------------------------------------- CREATE

createStatement
    : 'CREATE' ('OR' 'REPLACE')? createModifier*
      ( createTable
      | createIndex
      | createView
      | createTrigger
      | createProcedure
      | createFunction
      | createEvent
      | createDatabase
      | createTablespace
      | createLogfileGroup
      | createServer
      | createSpatialReferenceSystem
      | createResourceGroup
      | createUser
      | createRole
      | createLibrary
      | createSequence
      )
    ;
createModifier
    : 'TEMPORARY'
    | 'DEFINER' '=' account
    | 'ALGORITHM' '=' ('UNDEFINED' | 'MERGE' | 'TEMPTABLE')
    | 'SQL' 'SECURITY' ('DEFINER' | 'INVOKER')
    | 'UNIQUE'
    | 'FULLTEXT'
    | 'SPATIAL'
    | 'AGGREGATE'
    | 'UNDO'
    | 'ONLINE'
    ;

createTable
    : 'TABLE' ifNotExists? newTableName
      ( 'LIKE' tableName
      | '(' ('LIKE' tableName | tableElement (',' tableElement)*) ')' createTableTail
      | createTableTail )
    ;
createTableTail
    : (tableOption (','? tableOption)*)? partitionClause? (('IGNORE' | 'REPLACE')? 'AS'? queryExpression)?
    ;

tableElement
    : columnDefinition
    | tableConstraint
    | periodDefinition
    ;
periodDefinition : PERIOD_FOR 'FOR' identifier '(' columnName ',' columnName ')' ;

columnDefinition : columnReference fieldDefinition ;
fieldDefinition : dataType columnAttribute* ;

// UNIQUE KEY is two attributes here, as KEY alone is one (a primary key).
columnAttribute
    : 'NOT'? 'NULL'
    | 'DEFAULT' defaultValue
    | 'ON' 'UPDATE' currentTimestamp
    | 'AUTO_INCREMENT'
    | 'SERIAL' 'DEFAULT' 'VALUE'
    | 'PRIMARY' 'KEY'
    | 'KEY'
    | 'UNIQUE'
    | 'COMMENT' textLiteral
    | 'COLLATE' collationName
    | 'COLUMN_FORMAT' ('FIXED' | 'DYNAMIC' | 'DEFAULT')
    | 'STORAGE' ('DISK' | 'MEMORY' | 'DEFAULT')
    | 'ENGINE_ATTRIBUTE' '='? textLiteral
    | 'SECONDARY_ENGINE_ATTRIBUTE' '='? textLiteral
    | NOT_SECONDARY 'SECONDARY'
    | 'SRID' INTEGER
    | 'VISIBLE'
    | 'INVISIBLE'
    | ('GENERATED' 'ALWAYS')? 'AS' ('(' expression ')' | 'ROW' ('START' | 'END'))
    | 'VIRTUAL'
    | 'STORED'
    | 'PERSISTENT'
    | referenceDefinition
    | ('CONSTRAINT' constraintName?)? checkConstraint
    | 'COMPRESSED'
    | SYSTEM_VERSIONING 'SYSTEM' 'VERSIONING'
    ;
checkConstraint : 'CHECK' '(' expression ')' enforcement? ;
enforcement : NOT_ENFORCED? 'ENFORCED' ;

defaultValue
    : signedLiteral
    | currentTimestamp
    | '(' expression ')'
    | identifier ('.' identifier)? callArguments?
    ;
currentTimestamp : ('CURRENT_TIMESTAMP' | 'NOW' | 'LOCALTIME' | 'LOCALTIMESTAMP') timePrecision? ;

dataType
    : ('TINYINT' | 'SMALLINT' | 'MEDIUMINT' | 'INT' | 'INTEGER' | 'BIGINT' | 'INT1' | 'INT2' | 'INT3' | 'INT4' | 'INT8'
      | 'MIDDLEINT') typeLength? numberAttribute*
    | ('DECIMAL' | 'DEC' | 'NUMERIC' | 'FIXED' | 'FLOAT' | 'FLOAT4' | 'FLOAT8' | 'REAL') typePrecision? numberAttribute*
    | 'DOUBLE' 'PRECISION'? typePrecision? numberAttribute*
    | 'BIT' typeLength?
    | ('BOOL' | 'BOOLEAN')
    | ('CHAR' | 'CHARACTER') 'VARYING'? typeLength? charsetAttribute*
    | ('VARCHAR' | 'VARCHARACTER') typeLength charsetAttribute*
    | ('NATIONAL' ('VARCHAR' | 'VARCHARACTER' | ('CHAR' | 'CHARACTER') 'VARYING'?) | 'NVARCHAR' | 'NCHAR' ('VARYING' | 'VARCHAR' | 'VARCHARACTER')?)
      typeLength? 'BINARY'?
    | 'BINARY' typeLength?
    | 'VARBINARY' typeLength
    | ('YEAR') typeLength? numberAttribute*
    | 'DATE'
    | ('TIME' | 'TIMESTAMP' | 'DATETIME') typeLength?
    | ('TINYBLOB' | 'MEDIUMBLOB' | 'LONGBLOB')
    | 'BLOB' typeLength?
    | ('TINYTEXT' | 'MEDIUMTEXT' | 'LONGTEXT') charsetAttribute*
    | 'TEXT' typeLength? charsetAttribute*
    | 'LONG' ('VARBINARY' | ('VARCHAR' | 'VARCHARACTER' | ('CHAR' | 'CHARACTER') 'VARYING')? charsetAttribute*)
    | ('ENUM' | 'SET') '(' typeMember (',' typeMember)* ')' charsetAttribute*
    | 'SERIAL'
    | 'JSON'
    | spatialType
    | 'VECTOR' typeLength?
    | ('UUID' | 'INET4' | 'INET6')
    ;
spatialType
    : 'GEOMETRY' | 'GEOMETRYCOLLECTION' | 'GEOMCOLLECTION' | 'POINT' | 'MULTIPOINT' | 'LINESTRING' | 'MULTILINESTRING'
    | 'POLYGON' | 'MULTIPOLYGON'
    ;
typeLength : '(' (INTEGER | DECIMAL_NUMBER) ')' ;
// DECIMAL(10.2) is DECIMAL(10): the server reads the number as far as its point.
typePrecision : '(' (INTEGER (',' INTEGER)? | DECIMAL_NUMBER) ')' ;
typeMember : textLiteral | HEX_LITERAL | BIT_LITERAL ;
numberAttribute : 'UNSIGNED' | 'SIGNED' | 'ZEROFILL' ;
charsetAttribute
    : ('CHARACTER' 'SET' | 'CHAR' 'SET' | 'CHARSET') charsetName
    | 'BINARY'
    | 'ASCII'
    | 'UNICODE'
    | 'BYTE'
    ;

referenceDefinition
    : 'REFERENCES' tableName keyPartList? ('MATCH' ('FULL' | 'PARTIAL' | 'SIMPLE'))? referenceAction*
    ;
referenceAction : ON_ACTION ('DELETE' | 'UPDATE') referenceOption ;
referenceOption : 'RESTRICT' | 'CASCADE' | 'SET' ('NULL' | 'DEFAULT') | 'NO' 'ACTION' ;

tableConstraint
    : ('INDEX' | 'KEY') ifNotExists? indexName? indexTypeClause? keyPartList indexOption*
    | ('FULLTEXT' | 'SPATIAL') ('INDEX' | 'KEY')? indexName? keyPartList indexOption*
    | ('CONSTRAINT' ifNotExists? constraintName?)?
      ( 'PRIMARY' 'KEY' indexName? indexTypeClause? keyPartList indexOption*
      | 'UNIQUE' ('INDEX' | 'KEY')? ifNotExists? indexName? indexTypeClause? keyPartList indexOption*
      | 'FOREIGN' 'KEY' ifNotExists? indexName? keyPartList referenceDefinition
      | checkConstraint )
    ;
indexTypeClause : ('USING' | INDEX_TYPE) ('BTREE' | 'HASH' | 'RTREE') ;
keyPartList : '(' keyPart (',' keyPart)* ')' ;
keyPart : (identifier typeLength? | '(' expression ')') ('ASC' | 'DESC')? ;
indexOption
    : 'KEY_BLOCK_SIZE' '='? INTEGER
    | indexTypeClause
    | 'WITH' 'PARSER' identifier
    | 'COMMENT' textLiteral
    | 'VISIBLE'
    | 'INVISIBLE'
    | 'IGNORED'
    | NOT_IGNORED 'IGNORED'
    | 'ENGINE_ATTRIBUTE' '='? textLiteral
    | 'SECONDARY_ENGINE_ATTRIBUTE' '='? textLiteral
    ;

tableOption
    : 'ENGINE' '='? engineName
    | 'SECONDARY_ENGINE' '='? (engineName | 'NULL')
    | ('AUTO_INCREMENT' | 'AVG_ROW_LENGTH' | 'MAX_ROWS' | 'MIN_ROWS' | 'KEY_BLOCK_SIZE' | 'CHECKSUM' | 'TABLE_CHECKSUM'
      | 'DELAY_KEY_WRITE' | 'PAGE_CHECKSUM' | 'TRANSACTIONAL') '='? unsignedNumber
    | 'DEFAULT'? (('CHARACTER' 'SET' | 'CHAR' 'SET' | 'CHARSET') '='? charsetName | 'COLLATE' '='? collationName)
    | ('COMMENT' | 'COMPRESSION' | 'CONNECTION' | 'PASSWORD' | 'ENGINE_ATTRIBUTE' | 'SECONDARY_ENGINE_ATTRIBUTE') '='? textLiteral
    | 'ENCRYPTION' '='? textLiteral
    | ('DATA' | 'INDEX') 'DIRECTORY' '='? textLiteral
    | 'INSERT_METHOD' '='? ('NO' | 'FIRST' | 'LAST')
    | ('PACK_KEYS' | 'STATS_AUTO_RECALC' | 'STATS_PERSISTENT' | 'STATS_SAMPLE_PAGES') '='? (unsignedNumber | 'DEFAULT')
    | 'ROW_FORMAT' '='? ('DEFAULT' | 'DYNAMIC' | 'FIXED' | 'COMPRESSED' | 'REDUNDANT' | 'COMPACT' | IDENTIFIER)
    | 'TABLESPACE' '='? identifier
    | 'STORAGE' ('DISK' | 'MEMORY')
    | 'UNION' '='? '(' tableNameList? ')'
    | 'AUTOEXTEND_SIZE' '='? sizeNumber
    | 'START' 'TRANSACTION'
    | SYSTEM_VERSIONING 'SYSTEM' 'VERSIONING'
    | IDENTIFIER '=' (identifier | textLiteral | INTEGER | 'DEFAULT')
    ;

partitionClause
    : 'PARTITION' 'BY' partitionMethod ('PARTITIONS' INTEGER)? ('SUBPARTITION' 'BY' subpartitionMethod ('SUBPARTITIONS' INTEGER)?)?
      partitionDefinitions?
    ;
partitionMethod
    : 'LINEAR'? 'HASH' '(' bitExpression ')'
    | 'LINEAR'? 'KEY' partitionKeyAlgorithm? '(' (columnName (',' columnName)*)? ')'
    | ('RANGE' | 'LIST') ('(' bitExpression ')' | 'COLUMNS' '(' (columnName (',' columnName)*)? ')')
    | 'SYSTEM_TIME' ('INTERVAL' expression intervalUnit | 'LIMIT' INTEGER)?
    ;
subpartitionMethod
    : 'LINEAR'? ('HASH' '(' bitExpression ')' | 'KEY' partitionKeyAlgorithm? '(' (columnName (',' columnName)*)? ')')
    ;
partitionKeyAlgorithm : 'ALGORITHM' '=' INTEGER ;
partitionDefinitions : '(' partitionDefinition (',' partitionDefinition)* ')' ;
partitionDefinition
    : 'PARTITION' partitionName partitionValues? partitionOption* ('(' subpartitionDefinition (',' subpartitionDefinition)* ')')?
    ;
partitionValues
    : 'VALUES' ('LESS' 'THAN' ('MAXVALUE' | partitionTuple) | 'IN' '(' partitionListItem (',' partitionListItem)* ')')
    | 'HISTORY'
    | 'CURRENT'
    ;
partitionTuple : '(' partitionValue (',' partitionValue)* ')' ;
partitionValue : bitExpression | 'MAXVALUE' ;
// A tuple in VALUES IN ((1,2),(3,4)) is a row expression.
partitionListItem : bitExpression | 'MAXVALUE' ;
subpartitionDefinition : 'SUBPARTITION' textOrIdentifier partitionOption* ;
partitionOption
    : 'TABLESPACE' '='? identifier
    | 'STORAGE'? 'ENGINE' '='? engineName
    | 'NODEGROUP' '='? INTEGER
    | ('MAX_ROWS' | 'MIN_ROWS') '='? sizeNumber
    | ('DATA' | 'INDEX') 'DIRECTORY' '='? textLiteral
    | 'COMMENT' '='? textLiteral
    ;

createIndex
    : 'INDEX' ifNotExists? indexName indexTypeClause? 'ON' tableName keyPartList (indexOption | onlineClause)*
    ;
onlineClause
    : 'ALGORITHM' '='? ('DEFAULT' | IDENTIFIER | QUOTED_IDENTIFIER)
    | 'LOCK' '='? ('DEFAULT' | 'NONE' | IDENTIFIER | QUOTED_IDENTIFIER)
    ;

createView
    : dualityWords? 'VIEW' ifNotExists? qualifiedName columnNameList? 'AS' queryExpression checkOption?
    ;
checkOption : 'WITH' ('CASCADED' | 'LOCAL')? 'CHECK' 'OPTION' ;
dualityWords : 'JSON' 'RELATIONAL'? 'DUALITY' ;

createTrigger
    : 'TRIGGER' ifNotExists? qualifiedName ('BEFORE' | 'AFTER') ('INSERT' | 'UPDATE' | 'DELETE') 'ON' tableName
      'FOR' 'EACH' 'ROW' (TRIGGER_ORDER identifierOrText)? programStatement
    ;
identifierOrText : identifier | textLiteral ;

createProcedure
    : 'PROCEDURE' ifNotExists? qualifiedName '(' (routineParameter (',' routineParameter)*)? ')' routineCharacteristic* routineBody
    ;
// Also the loadable function: CREATE [AGGREGATE] FUNCTION f RETURNS STRING SONAME '…'.
createFunction
    : 'FUNCTION' ifNotExists? qualifiedName
      ( '(' (functionParameter (',' functionParameter)*)? ')' 'RETURNS' dataType ('COLLATE' collationName)? routineCharacteristic* routineBody
      | 'RETURNS' ('STRING' | 'INTEGER' | 'INT' | 'REAL' | 'DECIMAL' | 'DEC') 'SONAME' textLiteral )
    ;
routineParameter : ('IN' | 'OUT' | 'INOUT')? parameterName dataType ('COLLATE' collationName)? ;
functionParameter : ('IN' | 'OUT' | 'INOUT')? parameterName dataType ('COLLATE' collationName)? ;
parameterName : identifier ;
routineCharacteristic
    : 'COMMENT' textLiteral
    | 'LANGUAGE' ('SQL' | identifier)
    | 'NOT'? 'DETERMINISTIC'
    | ('CONTAINS' | 'NO') 'SQL'
    | ('READS' | 'MODIFIES') 'SQL' 'DATA'
    | 'SQL' 'SECURITY' ('DEFINER' | 'INVOKER')
    | 'USING' '(' (qualifiedName ('AS' identifier)? (',' qualifiedName ('AS' identifier)?)*)? ')'
    ;
routineBody : programStatement | 'AS' (textLiteral | DOLLAR_QUOTED) ;

createEvent
    : 'EVENT' ifNotExists? qualifiedName 'ON' 'SCHEDULE' eventSchedule eventCompletion? eventStatus? ('COMMENT' textLiteral)?
      'DO' programStatement
    ;
eventSchedule
    : 'AT' expression
    | 'EVERY' expression intervalUnit ('STARTS' expression)? ('ENDS' expression)?
    ;
eventCompletion : 'ON' 'COMPLETION' 'NOT'? 'PRESERVE' ;
eventStatus : 'ENABLE' | 'DISABLE' ('ON' ('SLAVE' | 'REPLICA'))? ;

createDatabase : ('DATABASE' | 'SCHEMA') ifNotExists? schemaName databaseOption* ;
databaseOption
    : 'DEFAULT'? (('CHARACTER' 'SET' | 'CHAR' 'SET' | 'CHARSET') '='? charsetName | 'COLLATE' '='? collationName | 'ENCRYPTION' '='? textLiteral)
    | 'COMMENT' '='? textLiteral
    | 'READ' 'ONLY' '='? ('DEFAULT' | INTEGER)
    ;

createTablespace
    : 'TABLESPACE' identifier ('ADD' 'DATAFILE' textLiteral)? ('USE' 'LOGFILE' 'GROUP' identifier)? (tablespaceOption ','?)*
    ;
tablespaceOption
    : ('AUTOEXTEND_SIZE' | 'EXTENT_SIZE' | 'FILE_BLOCK_SIZE' | 'INITIAL_SIZE' | 'MAX_SIZE' | 'REDO_BUFFER_SIZE' | 'UNDO_BUFFER_SIZE') '='? sizeNumber
    | 'NODEGROUP' '='? INTEGER
    | 'STORAGE'? 'ENGINE' '='? engineName
    | ('WAIT' | 'NO_WAIT')
    | ('COMMENT' | 'ENCRYPTION' | 'ENGINE_ATTRIBUTE') '='? textLiteral
    ;
createLogfileGroup
    : 'LOGFILE' 'GROUP' identifier 'ADD' ('UNDOFILE' | 'REDOFILE') textLiteral (tablespaceOption ','?)*
    ;
createServer
    : 'SERVER' ifNotExists? textOrIdentifier 'FOREIGN' 'DATA' 'WRAPPER' textOrIdentifier 'OPTIONS' '(' serverOption (',' serverOption)* ')'
    ;
serverOption : ('HOST' | 'DATABASE' | 'USER' | 'PASSWORD' | 'SOCKET' | 'OWNER') textLiteral | 'PORT' INTEGER ;
createSpatialReferenceSystem
    : 'REFERENCE' 'SYSTEM' ifNotExists? INTEGER spatialAttribute*
    ;
spatialAttribute
    : 'NAME' textLiteral
    | 'DEFINITION' textLiteral
    | 'ORGANIZATION' textLiteral 'IDENTIFIED' 'BY' INTEGER
    | 'DESCRIPTION' textLiteral
    ;
createResourceGroup
    : 'RESOURCE' 'GROUP' identifier 'TYPE' '='? ('SYSTEM' | 'USER') vcpuOption? threadPriority? ('ENABLE' | 'DISABLE')?
    ;
vcpuOption : 'VCPU' '='? vcpuRange (','? vcpuRange)* ;
vcpuRange : INTEGER ('-' INTEGER)? ;
threadPriority : 'THREAD_PRIORITY' '='? signedNumber ;
createLibrary : 'LIBRARY' ifNotExists? qualifiedName 'LANGUAGE' identifier ('COMMENT' textLiteral)? 'AS' (textLiteral | DOLLAR_QUOTED) ;
createSequence : 'SEQUENCE' ifNotExists? qualifiedName sequenceOption* ;
sequenceOption
    : 'INCREMENT' ('BY' | '=')? signedNumber
    | 'START' ('WITH' | '=')? signedNumber
    | ('MINVALUE' | 'MAXVALUE') '='? signedNumber
    | 'NO' ('MINVALUE' | 'MAXVALUE' | 'CACHE' | 'CYCLE')
    | ('NOMINVALUE' | 'NOMAXVALUE' | 'NOCACHE' | 'NOCYCLE' | 'CYCLE')
    | 'CACHE' '='? INTEGER
    | 'ENGINE' '='? engineName
    | 'COMMENT' '='? textLiteral
    | 'RESTART' (('WITH' | '=')? signedNumber)?
    ;

// ---------------------------------------------------------------------------------------------------- ALTER

alterStatement
    : 'ALTER' alterModifier*
      ( alterTable
      | alterView
      | alterDatabase
      | alterEvent
      | ('PROCEDURE' | 'FUNCTION') qualifiedName routineCharacteristic*
      | alterTablespace
      | alterLogfileGroup
      | alterServer
      | alterInstance
      | alterUser
      | alterResourceGroup
      | alterLibrary
      | 'SEQUENCE' ifExists? qualifiedName sequenceOption*
      )
    ;
alterModifier
    : 'DEFINER' '=' account
    | 'ALGORITHM' '=' ('UNDEFINED' | 'MERGE' | 'TEMPTABLE')
    | 'SQL' 'SECURITY' ('DEFINER' | 'INVOKER')
    ;
alterView : dualityWords? 'VIEW' qualifiedName columnNameList? 'AS' queryExpression checkOption? ;
alterDatabase : ('DATABASE' | 'SCHEMA') DATABASE_NAME? (databaseOption+ | 'UPGRADE' 'DATA' 'DIRECTORY' 'NAME') ;
alterEvent
    : 'EVENT' qualifiedName ('ON' ('SCHEDULE' eventSchedule | 'COMPLETION' 'NOT'? 'PRESERVE'))* ('RENAME' 'TO' qualifiedName)? eventStatus?
      ('COMMENT' textLiteral)? ('DO' programStatement)?
    ;
alterTablespace
    : 'UNDO'? 'TABLESPACE' identifier
      ( ('ADD' | 'DROP') 'DATAFILE' textLiteral (tablespaceOption ','?)*
      | 'RENAME' 'TO' identifier
      | 'SET' ('ACTIVE' | 'INACTIVE') (tablespaceOption ','?)*
      | (tablespaceOption ','?)+ )
    ;
alterLogfileGroup : 'LOGFILE' 'GROUP' identifier 'ADD' 'UNDOFILE' textLiteral (tablespaceOption ','?)* ;
alterServer : 'SERVER' textOrIdentifier 'OPTIONS' '(' serverOption (',' serverOption)* ')' ;
alterInstance
    : 'INSTANCE' ( 'ROTATE' identifier 'MASTER' 'KEY'
                 | 'RELOAD' ('TLS' ('FOR' 'CHANNEL' identifier)? ('NO' 'ROLLBACK' 'ON' 'ERROR')? | 'KEYRING')
                 | ('ENABLE' | 'DISABLE') identifier identifier )
    ;
alterResourceGroup : 'RESOURCE' 'GROUP' identifier vcpuOption? threadPriority? ('ENABLE' | 'DISABLE')? 'FORCE'? ;
alterLibrary : 'LIBRARY' qualifiedName 'COMMENT' textLiteral ;

alterTable
    : 'ONLINE'? 'IGNORE'? 'TABLE' ifExists? tableName (alterItem (',' alterItem)*)? partitionClause? removePartitioning?
    ;
// Options may follow one another without a comma.
alterItem
    : alterTableAction
    | tableOption+
    | onlineClause
    ;
removePartitioning : 'REMOVE' 'PARTITIONING' ;
alterTableAction
    : addAction
    | 'MODIFY' 'COLUMN'? ifExists? columnReference fieldDefinition columnPosition?
    | 'CHANGE' 'COLUMN'? ifExists? columnReference newColumnName fieldDefinition columnPosition?
    | dropAction
    | alterAction
    | renameAction
    | 'CONVERT' 'TO' ('CHARACTER' 'SET' | 'CHAR' 'SET' | 'CHARSET') charsetName ('COLLATE' '='? collationName)?
    | 'ORDER' 'BY' orderElement (',' orderElement)*
    | ('DISABLE' | 'ENABLE') 'KEYS'
    | 'FORCE'
    | ('WITH' | 'WITHOUT') 'VALIDATION'
    | ('DISCARD' | 'IMPORT') (TABLESPACE_ACTION | 'PARTITION' allOrPartitions 'TABLESPACE')
    | ('TRUNCATE' | 'ANALYZE' | 'OPTIMIZE' | 'REBUILD') 'PARTITION' noWriteToBinlog? allOrPartitions
    | 'CHECK' 'PARTITION' allOrPartitions checkOptions*
    | 'REPAIR' 'PARTITION' noWriteToBinlog? allOrPartitions repairOptions*
    | 'COALESCE' 'PARTITION' noWriteToBinlog? INTEGER
    | 'REORGANIZE' 'PARTITION' noWriteToBinlog? (partitionName (PARTITION_COMMA partitionName)* 'INTO' partitionDefinitions)?
    | 'EXCHANGE' 'PARTITION' partitionName 'WITH' 'TABLE' tableName (('WITH' | 'WITHOUT') 'VALIDATION')?
    | ('SECONDARY_LOAD' | 'SECONDARY_UNLOAD') ('PARTITION' '(' partitionName (',' partitionName)* ')')?
    | 'UPGRADE' 'PARTITIONING'
    ;
noWriteToBinlog : 'NO_WRITE_TO_BINLOG' | 'LOCAL' ;
allOrPartitions : 'ALL' | partitionName (PARTITION_COMMA partitionName)* ;
addAction
    : 'ADD' ( 'COLUMN'? ifNotExists? (columnReference fieldDefinition columnPosition? | '(' tableElement (',' tableElement)* ')')
            | tableConstraint
            | 'PARTITION' ifNotExists? noWriteToBinlog? (partitionDefinitions | 'PARTITIONS' INTEGER)
            | periodDefinition
            | 'SYSTEM' 'VERSIONING' )
    ;
columnPosition : 'FIRST' | 'AFTER' columnName ;
dropAction
    : 'DROP' ( 'COLUMN'? ifExists? columnReference ('RESTRICT' | 'CASCADE')?
             | 'PRIMARY' 'KEY'
             | ('INDEX' | 'KEY') ifExists? indexName
             | 'FOREIGN' 'KEY' ifExists? constraintName
             | 'CHECK' ifExists? constraintName
             | 'CONSTRAINT' ifExists? constraintName
             | 'PARTITION' ifExists? partitionName (PARTITION_COMMA partitionName)*
             | PERIOD_FOR 'FOR' identifier
             | 'SYSTEM' 'VERSIONING' )
    ;
alterAction
    : 'ALTER' ( 'COLUMN'? columnReference ( 'SET' ('DEFAULT' alterDefault | 'VISIBLE' | 'INVISIBLE') | 'DROP' 'DEFAULT' )
              | ('INDEX' | 'KEY') indexName ('VISIBLE' | 'INVISIBLE' | NOT_IGNORED? 'IGNORED')
              | 'CHECK' constraintName enforcement
              | 'CONSTRAINT' constraintName enforcement )
    ;
alterDefault : signedLiteral | '(' expression ')' | currentTimestamp ;
renameAction
    : 'RENAME' ( 'COLUMN' columnName 'TO' newColumnName
               | ('INDEX' | 'KEY') indexName 'TO' newIndexName
               | ('TO' | 'AS' | '=')? newTableName )
    ;

// ---------------------------------------------------------------------------------------------------- DROP, RENAME, TRUNCATE

dropStatement
    : 'DROP' ( dropTable
             | dropIndex
             | 'VIEW' ifExists? tableNameList ('RESTRICT' | 'CASCADE')?
             | ('DATABASE' | 'SCHEMA') ifExists? schemaName
             | ('TRIGGER' | 'PROCEDURE' | 'FUNCTION' | 'EVENT') ifExists? qualifiedName
             | 'UNDO'? 'TABLESPACE' identifier (tablespaceOption ','?)*
             | 'LOGFILE' 'GROUP' identifier (tablespaceOption ','?)*
             | 'SERVER' ifExists? textOrIdentifier
             | 'USER' ifExists? accountList
             | 'ROLE' ifExists? roleList
             | 'PREPARE' identifier
             | 'SPATIAL' 'REFERENCE' 'SYSTEM' ifExists? INTEGER
             | 'RESOURCE' 'GROUP' identifier 'FORCE'?
             | 'LIBRARY' ifExists? qualifiedName
             | 'SEQUENCE' ifExists? tableNameList )
    ;
dropTable : 'TEMPORARY'? ('TABLE' | 'TABLES') ifExists? tableNameList ('RESTRICT' | 'CASCADE')? ;
dropIndex : 'INDEX' ifExists? dropIndexName 'ON' tableName onlineClause* ;
dropIndexName : identifier | 'PRIMARY' ;
renameStatement
    : 'RENAME' ( ('TABLE' | 'TABLES') ifExists? renamePair (',' renamePair)*
               | 'USER' accountName 'TO' accountName (',' accountName 'TO' accountName)* )
    ;
renamePair : tableName 'TO' newTableName ;
truncateTable : 'TRUNCATE' 'TABLE'? tableName ;

// ---------------------------------------------------------------------------------------------------- stored programs

programStatement
    : statement
    | beginEnd
    | labeledStatement
    | ifStatement
    | caseStatement
    | loopStatement
    | whileStatement
    | repeatStatement
    | returnStatement
    | leaveStatement
    | iterateStatement
    | openCursor
    | fetchCursor
    | closeCursor
    ;
// What labels may stand before, and end with.
labeledStatement : LABEL ':' (beginEnd | loopStatement | whileStatement | repeatStatement) endLabel? ;
beginEnd : 'BEGIN' declaration* (programStatement SEMICOLON)* 'END' ;
endLabel : IDENTIFIER | QUOTED_IDENTIFIER | labelKeyword ;
declaration
    : 'DECLARE' ( DECLARE_HANDLER 'HANDLER' 'FOR' handlerCondition (',' handlerCondition)* programStatement
                | DECLARE_CONDITION 'CONDITION' 'FOR' conditionValue
                | DECLARE_CURSOR 'CURSOR' 'FOR' queryExpression
                | identifier (',' identifier)* dataType ('COLLATE' collationName)? ('DEFAULT' expression)? )
      SEMICOLON
    ;
handlerCondition : conditionValue | 'SQLWARNING' | 'NOT' 'FOUND' | 'SQLEXCEPTION' | identifier ;
conditionValue : 'SQLSTATE' 'VALUE'? textLiteral | INTEGER ;
ifStatement
    : 'IF' expression 'THEN' statementList ('ELSEIF' expression 'THEN' statementList)* ('ELSE' statementList)? 'END' 'IF'
    ;
statementList : (programStatement SEMICOLON)+ ;
caseStatement
    : 'CASE' expression? caseBranch+ ('ELSE' statementList)? 'END' 'CASE'
    ;
caseBranch : 'WHEN' expression 'THEN' statementList ;
loopStatement : 'LOOP' statementList 'END' 'LOOP' ;
whileStatement : 'WHILE' expression 'DO' statementList 'END' 'WHILE' ;
repeatStatement : 'REPEAT' statementList 'UNTIL' expression 'END' 'REPEAT' ;
returnStatement : 'RETURN' expression ;
leaveStatement : 'LEAVE' endLabel ;
iterateStatement : 'ITERATE' endLabel ;
openCursor : 'OPEN' identifier ;
fetchCursor : 'FETCH' (FETCH_NEXT? 'FROM')? identifier 'INTO' identifier (',' identifier)* ;
closeCursor : 'CLOSE' identifier ;

signalStatement : 'SIGNAL' (conditionValue | identifier) ('SET' signalItem (',' signalItem)*)? ;
resignalStatement : 'RESIGNAL' (conditionValue | identifier)? ('SET' signalItem (',' signalItem)*)? ;
signalItem : conditionItemName '=' signalValue ;
signalValue : literal | identifier | USER_VARIABLE | systemVariable ;
conditionItemName
    : 'CLASS_ORIGIN' | 'SUBCLASS_ORIGIN' | 'MESSAGE_TEXT' | 'MYSQL_ERRNO' | 'CONSTRAINT_CATALOG' | 'CONSTRAINT_SCHEMA'
    | 'CONSTRAINT_NAME' | 'CATALOG_NAME' | 'SCHEMA_NAME' | 'TABLE_NAME' | 'COLUMN_NAME' | 'CURSOR_NAME'
    ;
getDiagnostics
    : 'GET' ('CURRENT' | 'STACKED')? 'DIAGNOSTICS'
      ( 'CONDITION' signalValue (diagnosticTarget '=' (conditionItemName | 'RETURNED_SQLSTATE')) (',' diagnosticTarget '=' (conditionItemName | 'RETURNED_SQLSTATE'))*
      | diagnosticTarget '=' ('NUMBER' | 'ROW_COUNT') (',' diagnosticTarget '=' ('NUMBER' | 'ROW_COUNT'))* )
    ;
diagnosticTarget : USER_VARIABLE | identifier ;

// ---------------------------------------------------------------------------------------------------- transactions, locks, SET

startStatement
    : 'START' ( 'TRANSACTION' (transactionCharacteristic (',' transactionCharacteristic)*)?
              | startReplication
              | 'GROUP_REPLICATION' (groupReplicationOption (',' groupReplicationOption)*)? )
    ;
transactionCharacteristic : 'WITH' 'CONSISTENT' 'SNAPSHOT' | 'READ' ('WRITE' | 'ONLY') ;
commitStatement : 'COMMIT' 'WORK'? chainClause? ;
rollbackStatement : 'ROLLBACK' 'WORK'? ('TO' 'SAVEPOINT'? identifier | chainClause)? ;
chainClause : 'AND' 'NO'? 'CHAIN' ('NO'? 'RELEASE')? | 'NO'? 'RELEASE' ;
savepointStatement : 'SAVEPOINT' identifier ;
releaseSavepoint : 'RELEASE' 'SAVEPOINT' identifier ;
lockStatement
    : 'LOCK' ( ('TABLES' | 'TABLE') lockItem (',' lockItem)* | 'INSTANCE' 'FOR' 'BACKUP' )
    ;
lockItem : tableName lockAlias? ('READ' 'LOCAL'? | 'LOW_PRIORITY'? 'WRITE') ;
lockAlias : 'AS'? identifier ;
unlockStatement : 'UNLOCK' ('TABLES' | 'TABLE' | 'INSTANCE') ;
xaStatement
    : 'XA' ( ('START' | 'BEGIN') xid ('JOIN' | 'RESUME')?
           | 'END' xid ('SUSPEND' ('FOR' 'MIGRATE')?)?
           | 'PREPARE' xid
           | 'COMMIT' xid ('ONE' 'PHASE')?
           | 'ROLLBACK' xid
           | 'RECOVER' ('CONVERT' 'XID')? )
    ;
xid : textOrBinary (',' textOrBinary (',' (INTEGER | HEX_LITERAL))?)? ;

setStatement
    : 'SET' ( 'STATEMENT' variableAssignment (',' variableAssignment)* 'FOR' statement
            | 'ROLE' ('DEFAULT' | 'NONE' | 'ALL' ('EXCEPT' roleList)? | roleList)
            | 'DEFAULT' 'ROLE' ('NONE' | 'ALL' | roleList) 'TO' accountList
            | 'RESOURCE' 'GROUP' identifier ('FOR' INTEGER (','? INTEGER)*)?
            | 'TRANSACTION' setTransaction (TRANSACTION_COMMA setTransaction)?
            | setPassword
            | setItem (',' setItem)* )
    ;
setItem
    : variableAssignment
    | ('GLOBAL' | 'SESSION' | 'LOCAL' | 'PERSIST' | 'PERSIST_ONLY')
      (setVariableName equal setValue | 'TRANSACTION' setTransaction (TRANSACTION_COMMA setTransaction)?)
    | 'NAMES' (charsetName ('COLLATE' collationName)? | equal expression)
    | ('CHARACTER' 'SET' | 'CHAR' 'SET' | 'CHARSET') charsetName
    ;
setPassword
    : 'PASSWORD' ('FOR' account)? (equal setPasswordValue | 'TO' 'RANDOM') ('REPLACE' textLiteral)? ('RETAIN' 'CURRENT' 'PASSWORD')?
    ;
setPasswordValue : textLiteral | identifier '(' textLiteral ')' ;
// Keywords before `=` have become identifiers by then (disambiguate.cpp).
variableAssignment
    : setVariableName equal setValue
    | USER_VARIABLE equal expression
    | '@@' variableWord ('.' variableWord)* equal setValue
    ;
setVariableName : (IDENTIFIER | QUOTED_IDENTIFIER) ('.' (IDENTIFIER | QUOTED_IDENTIFIER))? ;
setValue : expression | 'ON' | 'ALL' | 'SYSTEM' ;
setTransaction
    : 'ISOLATION' 'LEVEL' ('READ' ('COMMITTED' | 'UNCOMMITTED') | 'REPEATABLE' 'READ' | 'SERIALIZABLE')
    | 'READ' ('WRITE' | 'ONLY')
    ;
useStatement : 'USE' schemaName ;

prepareStatement : 'PREPARE' identifier 'FROM' (textLiteral | USER_VARIABLE) ;
executeStatement : 'EXECUTE' identifier ('USING' USER_VARIABLE (',' USER_VARIABLE)*)? ;
deallocateStatement : 'DEALLOCATE' 'PREPARE' identifier ;

// ---------------------------------------------------------------------------------------------------- accounts

createUser
    : 'USER' ifNotExists? userSpecification (',' userSpecification)* ('DEFAULT' 'ROLE' roleList)? requireClause?
      ('WITH' resourceOption+)? (passwordOption | lockOption)* (('COMMENT' | 'ATTRIBUTE') textLiteral)?
    ;
alterUser
    : 'USER' ifExists?
      ( currentUserOrFunction ('IDENTIFIED' identification | discardOld | factorOption+)
      | userSpecification (',' userSpecification)*
        ( 'DEFAULT' 'ROLE' ('NONE' | 'ALL' | roleList)
        | factorOption+
        | requireClause? ('WITH' resourceOption+)? (passwordOption | lockOption)* (('COMMENT' | 'ATTRIBUTE') textLiteral)? ) )
    ;
currentUserOrFunction : USER_CALL '(' ')' ;
userSpecification : account ('IDENTIFIED' identification ('AND' 'IDENTIFIED' identification)*)? discardOld? ;
discardOld : 'DISCARD' 'OLD' 'PASSWORD' ;
identification
    : 'BY' ('PASSWORD' textLiteral | 'RANDOM' 'PASSWORD' | textLiteral) ('REPLACE' textLiteral)? ('RETAIN' 'CURRENT' 'PASSWORD')?
    | 'WITH' textOrIdentifier ( 'AS' textOrBinary ('RETAIN' 'CURRENT' 'PASSWORD')?
                                        | 'BY' ('RANDOM' 'PASSWORD' | textLiteral) ('REPLACE' textLiteral)? ('RETAIN' 'CURRENT' 'PASSWORD')?
                                        | 'INITIAL' 'AUTHENTICATION' 'IDENTIFIED' ('BY' ('RANDOM' 'PASSWORD' | textLiteral) | 'WITH' textOrIdentifier 'AS' textLiteral)
                                        | 'USING' textLiteral )?
    ;
factorOption
    : ('ADD' | 'MODIFY') INTEGER 'FACTOR' 'IDENTIFIED' identification
    | 'DROP' INTEGER 'FACTOR'
    | INTEGER 'FACTOR' ('INITIATE' 'REGISTRATION' | 'FINISH' 'REGISTRATION' 'SET' 'CHALLENGE_RESPONSE' 'AS' textLiteral | 'UNREGISTER')
    ;
requireClause : 'REQUIRE' ('NONE' | 'SSL' | 'X509' | tlsOption ('AND'? tlsOption)*) ;
tlsOption : ('CIPHER' | 'ISSUER' | 'SUBJECT') textLiteral ;
resourceOption : ('MAX_QUERIES_PER_HOUR' | 'MAX_UPDATES_PER_HOUR' | 'MAX_CONNECTIONS_PER_HOUR' | 'MAX_USER_CONNECTIONS') INTEGER ;
lockOption : 'ACCOUNT' ('LOCK' | 'UNLOCK') ;
passwordOption
    : 'PASSWORD' ( 'EXPIRE' ('DEFAULT' | 'NEVER' | 'INTERVAL' INTEGER 'DAY')?
                 | 'HISTORY' ('DEFAULT' | INTEGER)
                 | 'REUSE' 'INTERVAL' ('DEFAULT' | INTEGER 'DAY')
                 | 'REQUIRE' 'CURRENT' ('DEFAULT' | 'OPTIONAL')? )
    | 'FAILED_LOGIN_ATTEMPTS' INTEGER
    | 'PASSWORD_LOCK_TIME' (INTEGER | 'UNBOUNDED')
    ;
createRole : 'ROLE' ifNotExists? roleList ;

// Privileges and roles share a form; which it is shows at ON or TO.
grantStatement
    : 'GRANT' ( 'PROXY' 'ON' account 'TO' accountList ('WITH' 'GRANT' 'OPTION')?
              | privilegeList ('ON' grantObject)? 'TO' grantee (',' grantee)* requireClause?
                ('WITH' (('GRANT' | 'ADMIN') 'OPTION' | resourceOption)+)? ('AS' account ('WITH' 'ROLE' ('DEFAULT' | 'NONE' | 'ALL' ('EXCEPT' roleList)? | roleList))?)? )
    ;
grantee : account ('IDENTIFIED' identification)? ;
privilegeList : 'ALL' 'PRIVILEGES'? (',' 'GRANT' 'OPTION')? | privilege (',' privilege)* ;
privilege
    : ( privilegeWord+ | (textLiteral | IDENTIFIER | QUOTED_IDENTIFIER) (USER_VARIABLE | '@')? ) columnNameList?
    ;
privilegeWord
    : 'SELECT' | 'INSERT' | 'UPDATE' | 'REFERENCES' | 'DELETE' | 'USAGE' | 'INDEX' | 'ALTER' | 'CREATE' | 'DROP' | 'EXECUTE' | 'RELOAD'
    | 'SHUTDOWN' | 'PROCESS' | 'FILE' | 'GRANT' 'OPTION' | 'SHOW' ('DATABASES' | 'VIEW') | 'SUPER' | 'TEMPORARY' 'TABLES' | 'LOCK' 'TABLES'
    | 'REPLICATION' ('SLAVE' | 'CLIENT') | 'VIEW' | 'ROUTINE' | 'USER' | 'EVENT' | 'TRIGGER' | 'TABLESPACE' | 'ROLE'
    ;
grantObject
    : ('TABLE' | 'FUNCTION' | 'PROCEDURE' | 'LIBRARY')? ('*' ('.' '*')? | identifier ('.' (identifier | '*'))?)
    ;
revokeStatement
    : 'REVOKE' ifExists? ( 'PROXY' 'ON' account 'FROM' accountList
                         | privilegeList ('ON' grantObject)? 'FROM' accountList ) ('IGNORE' 'UNKNOWN' 'USER')?
    ;

// ---------------------------------------------------------------------------------------------------- administration

tableMaintenance
    : 'ANALYZE' noWriteToBinlog? ('TABLE' | 'TABLES') tableNameList
      ( 'UPDATE' 'HISTOGRAM' 'ON' columnName (',' columnName)* histogramOption?
      | 'DROP' 'HISTOGRAM' 'ON' columnName (',' columnName)* )?
    | 'CHECK' ('TABLE' | 'TABLES') tableNameList checkOptions*
    | 'CHECKSUM' ('TABLE' | 'TABLES') tableNameList ('QUICK' | 'EXTENDED')?
    | 'OPTIMIZE' noWriteToBinlog? ('TABLE' | 'TABLES') tableNameList
    | 'REPAIR' noWriteToBinlog? ('TABLE' | 'TABLES') tableNameList repairOptions*
    ;
histogramOption
    : 'USING' 'DATA' textLiteral
    | 'WITH' INTEGER 'BUCKETS' (('AUTO' | 'MANUAL') 'UPDATE')?
    | ('AUTO' | 'MANUAL') 'UPDATE'
    ;
checkOptions : 'FOR' 'UPGRADE' | 'QUICK' | 'FAST' | 'MEDIUM' | 'EXTENDED' | 'CHANGED' ;
repairOptions : 'QUICK' | 'EXTENDED' | 'USE_FRM' ;
cacheIndex : 'CACHE' 'INDEX' cacheTable (',' cacheTable)* 'IN' (identifier | 'DEFAULT') ;
cacheTable : tableName partitionOrAll? indexList? ;
installStatement
    : 'INSTALL' ( 'PLUGIN' identifier 'SONAME' textLiteral
                | 'COMPONENT' textLiteral (',' textLiteral)* ('SET' variableAssignmentScoped (',' variableAssignmentScoped)*)? )
    ;
variableAssignmentScoped : ('GLOBAL' | 'PERSIST')? setVariableName equal setValue ;
uninstallStatement : 'UNINSTALL' ('PLUGIN' identifier | 'COMPONENT' textLiteral (',' textLiteral)*) ;
cloneStatement
    : 'CLONE' ( 'LOCAL' 'DATA' 'DIRECTORY' '='? textLiteral
              | 'INSTANCE' 'FROM' account ':' INTEGER 'IDENTIFIED' 'BY' textLiteral ('DATA' 'DIRECTORY' '='? textLiteral)? ('REQUIRE' 'NO'? 'SSL')? )
    ;
binlogStatement : 'BINLOG' textLiteral ;
restartServer : 'RESTART' ;
shutdownServer : 'SHUTDOWN' ;
killStatement : 'KILL' KILL_OPTION? expression ;
helpStatement : 'HELP' textOrIdentifier ;

flushStatement
    : 'FLUSH' noWriteToBinlog?
      ( ('TABLE' | 'TABLES') tableNameList? ('WITH' 'READ' 'LOCK' | 'FOR' 'EXPORT')?
      | flushOption (',' flushOption)* )
    ;
flushOption
    : ('BINARY' | 'ENGINE' | 'ERROR' | 'GENERAL' | 'SLOW') 'LOGS'
    | 'RELAY' 'LOGS' channelClause?
    | 'LOGS' | 'HOSTS' | 'PRIVILEGES' | 'STATUS' | 'USER_RESOURCES' | 'OPTIMIZER_COSTS' | 'DES_KEY_FILE'
    | 'QUERY' 'CACHE'
    ;
channelClause : 'FOR' 'CHANNEL' textLiteral ;
resetStatement
    : 'RESET' ( resetOption (',' resetOption)* | 'PERSIST' (ifExists? identifier ('.' identifier)?)? )
    ;
resetOption
    : 'MASTER' ('TO' INTEGER)?
    | ('SLAVE' | 'REPLICA') 'ALL'? channelClause?
    | 'BINARY' 'LOGS' 'AND' 'GTIDS' ('TO' INTEGER)?
    | 'QUERY' 'CACHE'
    ;
purgeStatement : 'PURGE' ('BINARY' | 'MASTER') 'LOGS' ('TO' textLiteral | 'BEFORE' expression) ;
changeStatement
    : 'CHANGE' ( 'MASTER' 'TO' sourceOption (',' sourceOption)* channelClause?
               | 'REPLICATION' ( 'SOURCE' 'TO' sourceOption (',' sourceOption)* channelClause?
                               | 'FILTER' replicationFilter (',' replicationFilter)* channelClause? ) )
    ;
sourceOption
    : sourceTextOption '=' textLiteral
    | sourceNumberOption '=' unsignedNumber
    | ('SOURCE_TLS_CIPHERSUITES' | 'MASTER_TLS_CIPHERSUITES') '=' (textLiteral | 'NULL')
    | 'IGNORE_SERVER_IDS' '=' '(' (INTEGER (',' INTEGER)*)? ')'
    | 'PRIVILEGE_CHECKS_USER' '=' ('NULL' | accountName)
    | 'REQUIRE_TABLE_PRIMARY_KEY_CHECK' '=' ('STREAM' | 'ON' | 'OFF' | 'GENERATE')
    | 'ASSIGN_GTIDS_TO_ANONYMOUS_TRANSACTIONS' '=' ('OFF' | 'LOCAL' | textLiteral)
    ;
sourceTextOption
    : 'SOURCE_HOST' | 'SOURCE_USER' | 'SOURCE_PASSWORD' | 'SOURCE_LOG_FILE' | 'SOURCE_SSL_CA' | 'SOURCE_SSL_CAPATH' | 'SOURCE_SSL_CERT'
    | 'SOURCE_SSL_CRL' | 'SOURCE_SSL_CRLPATH' | 'SOURCE_SSL_KEY' | 'SOURCE_SSL_CIPHER' | 'SOURCE_TLS_VERSION' | 'SOURCE_BIND'
    | 'SOURCE_PUBLIC_KEY_PATH' | 'SOURCE_COMPRESSION_ALGORITHMS' | 'NETWORK_NAMESPACE' | 'RELAY_LOG_FILE'
    | 'MASTER_HOST' | 'MASTER_USER' | 'MASTER_PASSWORD' | 'MASTER_LOG_FILE' | 'MASTER_SSL_CA' | 'MASTER_SSL_CAPATH' | 'MASTER_SSL_CERT'
    | 'MASTER_SSL_CRL' | 'MASTER_SSL_CRLPATH' | 'MASTER_SSL_KEY' | 'MASTER_SSL_CIPHER' | 'MASTER_TLS_VERSION' | 'MASTER_BIND'
    | 'MASTER_PUBLIC_KEY_PATH' | 'MASTER_COMPRESSION_ALGORITHMS'
    ;
sourceNumberOption
    : 'SOURCE_PORT' | 'SOURCE_LOG_POS' | 'SOURCE_CONNECT_RETRY' | 'SOURCE_RETRY_COUNT' | 'SOURCE_DELAY' | 'SOURCE_SSL'
    | 'SOURCE_SSL_VERIFY_SERVER_CERT' | 'SOURCE_HEARTBEAT_PERIOD' | 'SOURCE_AUTO_POSITION' | 'GET_SOURCE_PUBLIC_KEY'
    | 'SOURCE_ZSTD_COMPRESSION_LEVEL' | 'SOURCE_CONNECTION_AUTO_FAILOVER' | 'RELAY_LOG_POS' | 'REQUIRE_ROW_FORMAT' | 'GTID_ONLY'
    | 'MASTER_PORT' | 'MASTER_LOG_POS' | 'MASTER_CONNECT_RETRY' | 'MASTER_RETRY_COUNT' | 'MASTER_DELAY' | 'MASTER_SSL'
    | 'MASTER_SSL_VERIFY_SERVER_CERT' | 'MASTER_HEARTBEAT_PERIOD' | 'MASTER_AUTO_POSITION' | 'GET_MASTER_PUBLIC_KEY'
    | 'MASTER_ZSTD_COMPRESSION_LEVEL' | 'MASTER_CONNECTION_AUTO_FAILOVER'
    ;
replicationFilter
    : ('REPLICATE_DO_DB' | 'REPLICATE_IGNORE_DB') '=' '(' (schemaName (',' schemaName)*)? ')'
    | ('REPLICATE_DO_TABLE' | 'REPLICATE_IGNORE_TABLE') '=' '(' (filterTable (',' filterTable)*)? ')'
    | ('REPLICATE_WILD_DO_TABLE' | 'REPLICATE_WILD_IGNORE_TABLE') '=' '(' (textLiteral (',' textLiteral)*)? ')'
    | 'REPLICATE_REWRITE_DB' '=' '(' (filterPair (',' filterPair)*)? ')'
    ;
filterTable : identifier '.' identifier ;
filterPair : '(' schemaName ',' schemaName ')' ;
startReplication
    : ('SLAVE' | 'REPLICA') (replicaThread (',' replicaThread)*)? ('UNTIL' untilItem (',' untilItem)*)? replicaCredential* channelClause?
    ;
replicaThread : 'SQL_THREAD' | 'IO_THREAD' | 'RELAY_THREAD' ;
untilItem
    : ('MASTER_LOG_FILE' | 'MASTER_LOG_POS' | 'SOURCE_LOG_FILE' | 'SOURCE_LOG_POS' | 'RELAY_LOG_FILE' | 'RELAY_LOG_POS' | 'SQL_BEFORE_GTIDS'
      | 'SQL_AFTER_GTIDS') '=' (textLiteral | INTEGER)
    | 'SQL_AFTER_MTS_GAPS'
    ;
replicaCredential : ('USER' | 'PASSWORD' | 'DEFAULT_AUTH' | 'PLUGIN_DIR') '=' textLiteral ;
groupReplicationOption : ('USER' | 'PASSWORD' | 'DEFAULT_AUTH') '=' textLiteral ;
stopStatement
    : 'STOP' (('SLAVE' | 'REPLICA') (replicaThread (',' replicaThread)*)? channelClause? | 'GROUP_REPLICATION')
    ;

showStatement
    : 'SHOW' ( 'FULL' ( ('TABLES' | 'EVENTS') showFrom? showLike? | ('COLUMNS' | 'FIELDS') ('FROM' | 'IN') tableName showFrom? showLike? | 'PROCESSLIST' )
             | 'EXTENDED' ( 'FULL'? ('TABLES' showFrom? showLike? | ('COLUMNS' | 'FIELDS') ('FROM' | 'IN') tableName showFrom? showLike?)
                          | ('INDEX' | 'INDEXES' | 'KEYS') ('FROM' | 'IN') tableName showFrom? whereClause? )
             | ('DATABASES' | 'SCHEMAS' | 'CHARSET' | 'COLLATION') showLike?
             | ('CHARACTER' 'SET' | 'CHAR' 'SET') showLike?
             | ('TABLES' | 'EVENTS' | 'TRIGGERS') showFrom? showLike?
             | 'TABLE' 'STATUS' showFrom? showLike?
             | 'OPEN' 'TABLES' showFrom? showLike?
             | ('COLUMNS' | 'FIELDS') ('FROM' | 'IN') tableName showFrom? showLike?
             | ('INDEX' | 'INDEXES' | 'KEYS') ('FROM' | 'IN') tableName showFrom? whereClause?
             | ('GLOBAL' | 'SESSION' | 'LOCAL')? ('STATUS' | 'VARIABLES') showLike?
             | 'CREATE' ( ('TABLE' | 'VIEW' | 'TRIGGER' | 'PROCEDURE' | 'FUNCTION' | 'EVENT' | 'LIBRARY' | 'SEQUENCE') qualifiedName
                        | ('DATABASE' | 'SCHEMA') ifNotExists? schemaName | 'USER' account )
             | ('PROCEDURE' | 'FUNCTION' | 'LIBRARY') ('STATUS' showLike? | 'CODE' qualifiedName)
             | 'ENGINE' engineOrAll ('STATUS' | 'MUTEX' | 'LOGS')
             | 'STORAGE'? 'ENGINES'
             | 'PLUGINS' | 'PRIVILEGES' | 'PROCESSLIST' | 'PROFILES'
             | 'PROFILE' (profileType (',' profileType)*)? ('FOR' 'QUERY' INTEGER)? limitClause?
             | 'GRANTS' ('FOR' account ('USING' accountList)?)?
             | ('WARNINGS' | 'ERRORS') limitClause?
             | 'COUNT' '(' '*' ')' ('WARNINGS' | 'ERRORS')
             | ('BINARY' | 'MASTER') ('LOGS' | 'STATUS' | 'LOG' 'STATUS')
             | ('BINLOG' | 'RELAYLOG') 'EVENTS' ('IN' textLiteral)? ('FROM' unsignedNumber)? limitClause? channelClause?
             | ('SLAVE' | 'REPLICA') ('STATUS' channelClause? | 'HOSTS')
             | 'REPLICAS'
             | 'PARSE_TREE' statement )
    ;
engineOrAll : engineName | 'ALL' ;
showFrom : ('FROM' | 'IN') schemaName ;
showLike : 'LIKE' textLiteral | whereClause ;
profileType : 'ALL' | 'BLOCK' 'IO' | 'CONTEXT' 'SWITCHES' | 'CPU' | 'IPC' | 'MEMORY' | 'PAGE' 'FAULTS' | 'SOURCE' | 'SWAPS' ;

explainStatement
    : ('EXPLAIN' | 'DESCRIBE' | 'DESC')
      ( tableName (textLiteral | columnName)?
      | ('EXTENDED' | 'PARTITIONS')? explainOptions explainable )
    ;
explainOptions
    : 'ANALYZE'? (EXPLAIN_FORMAT '=' textOrIdentifier)? ('INTO' USER_VARIABLE)?
    ;
explainable
    : selectStatement | insertStatement | replaceStatement | updateStatement | deleteStatement | withStatement
    | 'FOR' ('CONNECTION' INTEGER | ('SCHEMA' | 'DATABASE') schemaName explainable)
    ;
